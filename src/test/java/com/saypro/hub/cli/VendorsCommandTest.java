package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorsCommandTest {
    private static final Path DOCUMENT = Path.of("docs/vendors.md");

    private final Project project;

    VendorsCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void theTableInTheDocumentIsWhatTheFilesSay() throws IOException {
        String table = VendorTable.of(new Sources(Path.of("routes"), Path.of("mappings")).vendors());
        assertThat(Files.readString(DOCUMENT))
                .as("Rewrite it: java -jar target/integration-hub.jar vendors --write")
                .contains("<!-- vendors -->\n" + table + "<!-- /vendors -->");
    }

    @Test
    void aVendorIsOneRow() {
        project.change(
                Project.VENDOR,
                "topic: /type",
                "topic: /type\ntopics: {handled: [paid, \"refund.*\"], ignored: [ping]}"
                        + "\nanswer: {status: 200, body: \"[ok]\"}");
        assertThat(project.run("vendors")).isZero();
        assertThat(project.lines()).hasSize(3);
        assertThat(project.lines()[2])
                .isEqualTo(
                        "| [`acme`](https://acme.example/webhooks) | payment | HMAC SHA-256 in X-Acme-Signature | 200 `[ok]`"
                                + " |  | `paid` `refund.*` | `ping` |");
    }

    @Test
    void itIsWrittenBetweenTheMarks() {
        project.write(DOCUMENT, "before\n<!-- vendors -->\nold\n<!-- /vendors -->\nafter\n");
        assertThat(project.run("vendors", "--write")).isZero();
        assertThat(project.read(DOCUMENT))
                .startsWith("before\n<!-- vendors -->\n| vendor |")
                .endsWith(" |\n<!-- /vendors -->\nafter\n")
                .doesNotContain("old");
        project.write(DOCUMENT, "no marks");
        assertThat(project.run("vendors", "--write")).isEqualTo(1);
        assertThat(project.read(DOCUMENT)).isEqualTo("no marks");
    }
}
