package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The ids of entities by their names, made once for all series that count the same event. */
final class Names {
    private final Map<String, UUID> ids = new HashMap<>();

    /** The id of a name: 128 bits of its SHA-256. */
    UUID id(String name) {
        return ids.computeIfAbsent(name, Names::digest);
    }

    private static UUID digest(String name) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
