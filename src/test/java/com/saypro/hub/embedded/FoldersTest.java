package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class FoldersTest {
    @TempDir
    Path dir;

    private final MockEnvironment given = new MockEnvironment();

    @BeforeEach
    void dataFolder() {
        given.setProperty("hub.data-dir", dir.resolve("data").toString());
    }

    @Test
    void configuredFoldersWin() throws Exception {
        Files.createDirectory(dir.resolve("routes"));
        Path ours = Files.createDirectory(dir.resolve("ours"));
        given.setProperty("hub.routes-dir", ours.toString());

        assertThat(folders().routes()).isEqualTo(ours);
    }

    @Test
    void aConfiguredFolderThatIsMissingIsNamed() {
        given.setProperty("hub.mappings-dir", dir.resolve("gone").toString());

        assertThatThrownBy(this::folders)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("HUB_MAPPINGS_DIR: there is no folder " + dir.resolve("gone"));
    }

    @Test
    void theWorkingFoldersOwnComeNext() throws Exception {
        Path ours = Files.createDirectory(dir.resolve("routes"));

        assertThat(folders().routes()).isEqualTo(ours);
    }

    @Test
    void elseThoseThatWereShippedAreUnpackedAnew() throws Exception {
        Path shipped = dir.resolve("data/shipped/routes");
        Files.createDirectories(shipped);
        Files.writeString(shipped.resolve("of-an-older-version.yaml"), "");

        assertThat(folders().routes()).isEqualTo(shipped);

        assertThat(shipped.resolve("of-an-older-version.yaml")).doesNotExist();
        try (Stream<Path> files = Files.walk(Path.of("target/classes/routes"))) {
            assertThat(files.filter(Files::isRegularFile).map(Path.of("target/classes/routes")::relativize))
                    .allSatisfy(file -> assertThat(shipped.resolve(file)).exists());
        } catch (NoSuchFileException e) {
            assertThat(shipped).isEmptyDirectory();
        }
    }

    private Folders folders() {
        return Folders.of(Settings.of(given), dir);
    }
}
