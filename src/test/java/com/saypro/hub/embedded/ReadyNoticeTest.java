package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class ReadyNoticeTest {
    @TempDir
    Path dir;

    private final MockEnvironment given = new MockEnvironment();

    @BeforeEach
    void settings() throws Exception {
        given.withProperty("hub.data-dir", dir.toString())
                .withProperty("hub.webhooks.port", "8090")
                .setProperty("hub.mappings-dir", dir.resolve("mappings").toString());
        Files.createDirectories(dir.resolve("mappings/stripe/examples"));
        Files.createDirectories(dir.resolve("mappings/acme/examples"));
        Files.createFile(dir.resolve("mappings/stripe/examples/charge.succeeded.in.json"));
        Files.createFile(dir.resolve("mappings/acme/examples/parcel.in.json"));
    }

    @Test
    void itSaysWhereToLookHowToLogInAndWhatToTry() {
        assertThat(text())
                .contains("http://127.0.0.1:8090/webhooks/<vendor>", "http://127.0.0.1:8091", dir.toString())
                .contains("admin, password " + KeptSecret.in(dir.resolve("admin-password")))
                .contains("java -jar target/integration-hub.jar send stripe charge.succeeded");
    }

    @Test
    void withoutStripeAnotherExampleIsTried() throws Exception {
        Files.delete(dir.resolve("mappings/stripe/examples/charge.succeeded.in.json"));

        assertThat(text()).contains("send acme parcel");
    }

    @Test
    void aChosenPasswordIsNotPrinted() {
        given.setProperty("hub.admin.password", "chosen-by-me");

        assertThat(text()).doesNotContain("chosen-by-me").contains("HUB_ADMIN_PASSWORD");
    }

    private String text() {
        Settings settings = Settings.of(given);
        return new ReadyNotice(settings, Folders.of(settings, dir), AdminPassword.of(settings)).text("8091");
    }
}
