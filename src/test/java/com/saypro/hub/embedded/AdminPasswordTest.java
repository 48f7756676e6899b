package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class AdminPasswordTest {
    @TempDir
    Path dir;

    private final MockEnvironment given = new MockEnvironment();

    @Test
    void aGeneratedOneIsLongAndStaysTheSame() throws Exception {
        AdminPassword first = password();

        assertThat(first.text()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(password()).isEqualTo(first);
        assertThat(first.file()).contains(dir.resolve("admin-password"));
        assertThat(first.toString()).doesNotContain(first.text());
    }

    @Test
    void onlyItsOwnerCanReadIt() throws Exception {
        password();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("admin-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aConfiguredOneIsTakenAndNotKept() {
        given.setProperty("hub.admin.password", "chosen");

        assertThat(password().text()).isEqualTo("chosen");
        assertThat(dir.resolve("admin-password")).doesNotExist();
    }

    private AdminPassword password() {
        return AdminPassword.of(Settings.of(given.withProperty("hub.data-dir", dir.toString())));
    }
}
