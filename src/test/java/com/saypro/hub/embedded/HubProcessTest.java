package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub as a process of its own: what a person sees who starts it. */
class HubProcessTest {
    @TempDir
    Path dir;

    @Test
    void aTakenPortIsOneLineAndExitCodeOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(run(Map.of("HUB_WEBHOOKS_PORT", port), List.of())).isEqualTo(1);

            assertThat(Files.readAllLines(dir.resolve("err")))
                    .singleElement()
                    .asString()
                    .startsWith("HUB_WEBHOOKS_PORT: port " + port + " on 127.0.0.1 cannot be used");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsOneLineAndExitCodeOne() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");

        assertThat(run(Map.of("HUB_DATA_DIR", file.toString()), List.of())).isEqualTo(1);

        assertThat(Files.readAllLines(dir.resolve("err")))
                .singleElement()
                .asString()
                .startsWith("HUB_DATA_DIR: the data folder " + file + " cannot be written");
    }

    @Test
    void aCommandStartsNothingOfSpring() throws Exception {
        run(Map.of(), List.of("-Xlog:class+load:file=" + dir.resolve("classes")), "--version");

        assertThat(Files.readString(dir.resolve("classes")))
                .contains("com.saypro.hub.cli.Cli")
                .doesNotContain("org.springframework.context.", "org.springframework.boot.SpringApplication ");
    }

    private int run(Map<String, String> environment, List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.saypro.hub.Hub"));
        command.addAll(List.of(arguments));
        ProcessBuilder hub = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectOutput(dir.resolve("out").toFile())
                .redirectError(dir.resolve("err").toFile());
        hub.environment().keySet().removeIf(name -> name.startsWith("HUB_") || name.startsWith("JAVA_TOOL"));
        hub.environment().putAll(Map.of("HUB_WEBHOOKS_PORT", "0", "HUB_ADMIN_PORT", "0"));
        hub.environment().putAll(environment);
        Process process = hub.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
