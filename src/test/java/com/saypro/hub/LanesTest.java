package com.saypro.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of whole hubs run at the same time: one that does not say with which it takes turns would disturb others. */
class LanesTest {
    private static final List<String> TURNS = List.of("\n@ResourceLock(Lane.", "\n@Isolated\n");

    @Test
    void everyTestOfAWholeHubSaysWithWhichItTakesTurns() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> tests =
                    files.filter(file -> file.toString().endsWith("IT.java")).toList();
            assertThat(tests).isNotEmpty().allSatisfy(test -> {
                String text = Files.readString(test);
                assertThat(TURNS).anyMatch(text::contains);
            });
        }
    }
}
