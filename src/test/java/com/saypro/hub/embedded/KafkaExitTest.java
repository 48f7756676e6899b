package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaExitTest {
    @TempDir
    Path dir;

    @Test
    void aBrokerThatGivesUpNamesItsFolderAndTheSettingBeforeTheHubEnds() throws Exception {
        Path said = dir.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GivesUp.class.getName(),
                        dir.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(said))
                    .filteredOn(line -> line.contains("ERROR"))
                    .singleElement()
                    .asString()
                    .contains("its folder " + dir + " (disk full)", "HUB_DATA_DIR");
        } finally {
            process.destroyForcibly();
        }
    }

    /** A broker whose disk is full. */
    static class GivesUp {
        public static void main(String[] arguments) {
            KafkaExit.saysWhy(Path.of(arguments[0]));
            Exit.halt(1, "disk full");
        }
    }
}
