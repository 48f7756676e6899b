package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static final String WARNING = "{\"body\": {\"topic\":\"warning\",\"id\":7,\"payment\":\"p7\"}}";

    @TempDir
    Path root;

    private Folder folder;

    @BeforeEach
    void layTheFolder() {
        folder = Folder.acme(root);
    }

    private void isRefused(String file, int line, String reason) {
        assertThatThrownBy(() -> folder.load()).isInstanceOfSatisfying(BrokenMapping.class, e -> {
            assertThat(e.file()).isEqualTo(root.resolve(file));
            assertThat(e.line()).isEqualTo(line);
            assertThat(e.reason()).contains(reason);
        });
    }

    @Test
    void aSyntaxErrorIsRefusedWithItsLine() {
        folder.write("acme/events.jslt", "if (.a)\n  [}\nelse []\n");
        isRefused("acme/events.jslt", 2, "Parse error");
    }

    @Test
    void aStrangeCharacterIsRefused() {
        folder.write("acme/events.jslt", "[]\n  ^\n");
        isRefused("acme/events.jslt", 2, "Lexical error");
    }

    @Test
    void anUnknownFunctionIsRefusedWithItsLine() {
        folder.write("acme/events.jslt", "if (.a)\n  []\nelse monney(.a)\n");
        isRefused("acme/events.jslt", 3, "monney");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        Files.delete(root.resolve("acme/events.jslt"));
        isRefused("acme/events.jslt", 0, "NoSuchFile");
    }

    @Test
    void anUnknownCategoryIsRefusedWithItsLine() {
        folder.write("acme/vendor.yaml", "name: Acme\ncategory: toys\ntopic: /topic\n");
        isRefused("acme/vendor.yaml", 2, "category");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        folder.write("acme/vendor.yaml", "name: Acme\ncategory: [payment\ntopic: /topic\n");
        assertThatThrownBy(() -> folder.load())
                .isInstanceOfSatisfying(
                        BrokenMapping.class, e -> assertThat(e.line()).isPositive());
    }

    @Test
    void anUndefinedVariableIsRefusedByAnExampleThatExpectsEvents() {
        folder.write("acme/examples/warning.in.json", WARNING)
                .write("acme/examples/warning.out.json", "[{\"type\": \"fraud.warned\"}]")
                .write("acme/events.jslt", "if (.topic == \"warning\")\n  [$nonsense]\nelse []\n");
        isRefused("acme/events.jslt", 2, "Example 'warning'");
    }

    @Test
    void aResultThatIsNoEventIsRefusedByAnExampleThatExpectsEvents() {
        folder.write("acme/examples/warning.in.json", WARNING)
                .write("acme/examples/warning.out.json", "[{\"type\": \"fraud.warned\"}]")
                .write("acme/events.jslt", "[{\"id\": \"1\"}]");
        isRefused("acme/events.jslt", 0, "Example 'warning'");
    }

    @Test
    void anUnknownFormatIsRefusedWithItsLine() {
        folder.vendorFile("format: csv");
        isRefused("acme/vendor.yaml", 6, "must be one of json, form, xml");
    }

    @Test
    void unverifiedIsTrueOrFalse() {
        folder.vendorFile("unverified: perhaps");
        isRefused("acme/vendor.yaml", 6, "'unverified' must be true or false");
    }

    @Test
    void noVendorMaySendTheHeaderThatNamesAPoll() {
        folder.write("acme/vendor.yaml", "category: payment\ntopic: /topic\nheaders: [X-Kept, Poll]\n");
        isRefused("acme/vendor.yaml", 3, "'poll' is the hub's own");
    }

    @Test
    void anExampleWhoseTextIsNotOfTheVendorsFormatIsRefused() {
        folder.vendorFile("format: xml")
                .write("acme/examples/warning.in.json", "{\"body\": \"<broken\"}")
                .write("acme/examples/warning.out.json", "[{\"type\": \"fraud.warned\"}]");
        isRefused("acme/examples/warning.in.json", 0, "The body is not XML");
    }

    @Test
    void aDifferenceFromAnExampleIsNoRefusal() {
        folder.write("acme/examples/warning.in.json", WARNING)
                .write("acme/examples/warning.out.json", "[{\"type\": \"fraud.warned\", \"id\": \"other\"}]");
        assertThat(folder.load().vendor()).isEqualTo("acme");
    }

    @Test
    void aFailureThatIsExpectedIsNoRefusal() {
        folder.write("acme/examples/news.in.json", "{\"body\": {\"topic\": \"news\"}}")
                .write("acme/examples/news.out.json", "{\"failure\": \"unknown-topic:news\"}");
        assertThat(folder.load().vendor()).isEqualTo("acme");
    }

    @Test
    void anExampleThatIsNoJsonIsRefusedWithItsLine() {
        folder.write("acme/examples/warning.in.json", "{\n\"body\": }");
        isRefused("acme/examples/warning.in.json", 2, "Not JSON");
    }

    @Test
    void aMappingMayImportFromTheMappingsFolder() {
        folder.write("common.jslt", "def nothing() []")
                .write("acme/events.jslt", "import \"common.jslt\" as common\ncommon:nothing()");
        assertThat(folder.load().files())
                .containsExactlyInAnyOrder(
                        root.resolve("acme/events.jslt"),
                        root.resolve("acme/vendor.yaml"),
                        root.resolve("common.jslt"));
    }

    @Test
    void anErrorInAnImportNamesTheImport() {
        folder.write("common.jslt", "def nothing()\n  [}")
                .write("acme/events.jslt", "import \"common.jslt\" as common\ncommon:nothing()");
        isRefused("common.jslt", 2, "Parse error");
    }

    @Test
    void aStrangeCharacterInAnImportNamesTheImport() {
        folder.write("common.jslt", "def nothing() ^")
                .write("acme/events.jslt", "import \"common.jslt\" as common\ncommon:nothing()");
        isRefused("common.jslt", 1, "Lexical error");
    }

    @Test
    void nothingOutsideTheMappingsFolderIsImported(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.jslt"), "def nothing() []");
        folder.write("acme/events.jslt", "import \"../" + elsewhere.getFileName() + "/secret.jslt\" as s\n[]");
        isRefused("acme/events.jslt", 0, "outside the mappings folder");
        Files.createSymbolicLink(root.resolve("link.jslt"), elsewhere.resolve("secret.jslt"));
        folder.write("acme/events.jslt", "import \"link.jslt\" as s\n[]");
        isRefused("acme/events.jslt", 0, "outside the mappings folder");
    }
}
