package com.saypro.hub.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {
    @TempDir
    Path root;

    @Test
    void aFolderLeftAloneLooksTheSame() throws Exception {
        Files.writeString(Files.createDirectories(root.resolve("acme")).resolve("vendor.yaml"), "a");

        assertThat(Folder.look(root)).isEqualTo(Folder.look(root));
        assertThat(Folder.look(root).files()).containsOnlyKeys(root.resolve("acme/vendor.yaml"));
    }

    @Test
    void aFileWrittenAgainLooksDifferentEvenWhenItIsAsLong() throws Exception {
        Path file = Files.writeString(root.resolve("a"), "1");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        Folder before = Folder.look(root);

        Files.writeString(file, "2");

        assertThat(Folder.look(root)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden", "a~", "a.tmp", ".a.swp", ".git/config"})
    void whatEditorsLeaveIsNotSeen(String name) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");

        assertThat(Folder.look(root).files()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsAnError() {
        Path gone = root.resolve("gone");

        assertThatThrownBy(() -> Folder.look(gone))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");
    }
}
