package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path dir;

    @Test
    void itIsMadeForItsOwnerOnly() throws Exception {
        Path path = dir.resolve("new/data");

        DataFolder.open(path).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
    }

    @Test
    void oneThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("HUB_DATA_DIR: the data folder " + file + "/data cannot be written");
    }

    @Test
    void aSecondHubIsRefusedUntilTheFirstIsGone() throws Exception {
        DataFolder first = DataFolder.open(dir);

        assertThatThrownBy(() -> DataFolder.open(dir))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("HUB_DATA_DIR: another hub is running on the data folder " + dir);

        first.close();
        DataFolder.open(dir).close();
    }
}
