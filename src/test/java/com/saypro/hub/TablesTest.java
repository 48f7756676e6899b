package com.saypro.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each room owns its tables; no other room writes them. */
class TablesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path ROOMS = Path.of("src/main/java/com/saypro/hub");
    private static final Pattern CREATED = Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|merge\\s+into)\\s+(\\w+)");

    @Test
    void noTableIsWrittenByTwoRooms() {
        Set<String> tables =
                files(MIGRATIONS).stream().flatMap(file -> names(CREATED, file)).collect(Collectors.toSet());
        Map<String, Set<String>> writers = new TreeMap<>();
        for (Path file : files(ROOMS)) {
            String room = ROOMS.relativize(file).getName(0).toString();
            names(WRITTEN, file)
                    .filter(tables::contains)
                    .forEach(table -> writers.computeIfAbsent(table, key -> new TreeSet<>())
                            .add(room));
        }
        assertThat(writers)
                .allSatisfy((table, rooms) -> assertThat(rooms).as(table).hasSize(1));
    }

    private static Stream<String> names(Pattern pattern, Path file) {
        try {
            // A statement may be put together of several literals.
            String text = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
            return pattern.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
