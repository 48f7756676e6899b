package com.saypro.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long the source files are, in lines of code: blank lines, imports and comments never count against a class. */
class SizesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_LINES = 200;
    private static final int MEDIAN_LINES = 35;
    private static final Map<Path, Integer> LINES = new TreeMap<>();

    @BeforeAll
    static void count() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> LINES.put(file, lines(file)));
        }
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(LINES).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void mostFilesFitOnAScreen() {
        List<Integer> sorted = LINES.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2))
                .as("median of %d files", sorted.size())
                .isLessThanOrEqualTo(MEDIAN_LINES);
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.map(String::strip).filter(SizesTest::isCode).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCode(String line) {
        return !line.isEmpty()
                && Stream.of("package ", "import ", "/*", "*", "//").noneMatch(line::startsWith);
    }
}
