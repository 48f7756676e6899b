package com.saypro.hub.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

/** In which order the routes' files begin. */
final class RouteOrder {
    private static final String INBOUND = "inbound";
    private static final Pattern STAGE = Pattern.compile("from:\\s+uri: *[\"']?kafka:");

    private RouteOrder() {}

    /** What others lean on comes first. */
    static Comparator<Map.Entry<Path, byte[]>> sharedFirst() {
        return Comparator.comparing(file -> !LiveRoutes.isShared(file.getValue()));
    }

    /** What others lean on comes first, the doors open when all behind them stands, and then the stages begin. */
    static Comparator<Map.Entry<Path, byte[]>> under(Path root) {
        return sharedFirst()
                .thenComparing(file -> isStage(file.getValue()))
                .thenComparing(file -> root.relativize(file.getKey()).startsWith(INBOUND));
    }

    /** Whether a file's routes read from Kafka, and so begin by themselves and need the mappings. */
    static boolean isStage(byte[] bytes) {
        return STAGE.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    }
}
