package com.saypro.hub.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** All figures as one flat JSON object in a file; those of earlier runs stay until they are measured again. */
final class Results {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MathContext DIGITS = new MathContext(4);

    private final Path file;
    private final ObjectNode figures;

    private Results(Path file, ObjectNode figures) {
        this.file = file;
        this.figures = figures;
    }

    /** The results in this file; none when there is no such file. */
    static Results in(Path file) throws IOException {
        return new Results(
                file,
                Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode());
    }

    /** Keeps the median under this key, and the spread beside it. */
    void put(String key, Rounds rounds) throws IOException {
        Bench.say("%s = %s (rounds %s)", key, short4(rounds.median()), rounds);
        figures.put(key, short4(rounds.median()));
        figures.put(key + "_spread", short4(rounds.spread()));
        write();
    }

    /** Keeps a figure that was measured once. */
    void put(String key, double value) throws IOException {
        Bench.say("%s = %s", key, short4(value));
        figures.put(key, short4(value));
        write();
    }

    OptionalDouble get(String key) {
        return figures.has(key) ? OptionalDouble.of(figures.get(key).asDouble()) : OptionalDouble.empty();
    }

    private static BigDecimal short4(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }
}
