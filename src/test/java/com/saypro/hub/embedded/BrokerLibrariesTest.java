package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerLibrariesTest {
    @TempDir
    Path folder;

    @Test
    void allThatTheBrokerNeedsIsThere() throws IOException {
        List<Path> files = BrokerLibraries.of(folder).files();

        assertThat(BrokerLibraries.NEEDED)
                .allSatisfy(name -> assertThat(files)
                        .anyMatch(file -> file.getFileName().toString().matches(name + ".*\\.jar")));
    }

    @Test
    void whatTheBrokerDoesNotNeedIsLeftOut() throws IOException {
        BrokerLibraries libraries = BrokerLibraries.of(folder);

        assertThat(libraries.classPath()).doesNotContain("camel", "postgres-binaries");
        assertThat(libraries.folder()).isEmpty();
    }

    @Test
    void ofAJarOfJarsTheyAreUnpackedOnce() throws IOException {
        BrokerLibraries libraries = BrokerLibraries.unpacked(jar("1"), folder.resolve("programs"));

        assertThat(libraries.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("broker.jar", "kafka-clients-1.jar");
        assertThat(libraries.files().get(1)).hasContent("1");
        try (JarFile own = new JarFile(libraries.files().get(0).toFile())) {
            assertThat(own.stream().map(JarEntry::getName)).containsExactly("com/saypro/hub/embedded/Broker.class");
        }
        assertThat(BrokerLibraries.unpacked(jar("1"), folder.resolve("programs")))
                .isEqualTo(libraries);
    }

    @Test
    void thoseOfAnotherJarTakeTheirPlace() throws IOException {
        Path before = BrokerLibraries.unpacked(jar("1"), folder.resolve("programs"))
                .folder()
                .orElseThrow();
        Path after = BrokerLibraries.unpacked(jar("2"), folder.resolve("programs"))
                .folder()
                .orElseThrow();

        assertThat(before).doesNotExist();
        assertThat(after.resolve("kafka-clients-1.jar")).hasContent("2");
    }

    @Test
    void onlyAJarOfJarsIsOne() throws IOException {
        assertThat(HubJar.isOne(jar("1"))).isTrue();
        assertThat(HubJar.isOne(folder)).isFalse();
        assertThat(HubJar.isOne(BrokerLibraries.of(folder).files().stream()
                        .filter(file -> file.toString().endsWith(".jar"))
                        .findFirst()
                        .orElseThrow()))
                .isFalse();
    }

    @Test
    void whatTheJvmMadeOfThemIsUsedOnceItIsWhole() throws IOException {
        BrokerLibraries libraries = BrokerLibraries.unpacked(jar("1"), folder.resolve("programs"));
        BrokerArchive archive = BrokerArchive.of(libraries);
        String option = archive.options().get(0);
        assertThat(option).startsWith("-XX:ArchiveClassesAtExit=");

        archive.keep();
        assertThat(BrokerArchive.of(libraries).options()).contains(option);
        Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "classes");
        archive.keep();
        assertThat(BrokerArchive.of(libraries).options().get(0)).startsWith("-XX:SharedArchiveFile=");
    }

    @Test
    void whereABuildRunsNothingIsKept() throws IOException {
        assertThat(BrokerArchive.of(BrokerLibraries.of(folder)).options()).isEmpty();
    }

    private Path jar(String content) throws IOException {
        Path jar = folder.resolve(content + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String name : List.of(
                    "BOOT-INF/lib/",
                    "BOOT-INF/lib/kafka-clients-1.jar",
                    "BOOT-INF/lib/other-1.jar",
                    "BOOT-INF/classes/com/saypro/hub/Hub.class",
                    "BOOT-INF/classes/com/saypro/hub/embedded/Broker.class")) {
                entries.putNextEntry(new JarEntry(name));
                if (!name.endsWith("/")) {
                    entries.write(content.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return jar;
    }
}
