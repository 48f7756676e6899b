package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Category;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class NewVendorCommandTest {
    private final Project project;

    NewVendorCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void whatItWritesPassesCheckAndTestForEveryCategoryAndScheme() {
        int vendors = 0;
        for (Category category : Category.values()) {
            for (String scheme : NewVendor.schemes()) {
                assertThat(begin(category.word() + "-by-" + scheme, category.word(), scheme))
                        .as(project.complaint())
                        .isZero();
                vendors++;
            }
        }
        assertThat(vendors)
                .isEqualTo(Category.values().length * NewVendor.schemes().size());
        assertThat(project.run("check", "routes/inbound", "mappings"))
                .as(String.join("\n", project.lines()))
                .isZero();
        assertThat(project.run("test")).as(String.join("\n", project.lines())).isZero();
        assertThat(project.lines()[vendors + 1]).isEqualTo(2 * vendors + 1 + " examples, 0 failed");
    }

    @Test
    void itSaysWhatItWroteAndWhatIsNext() {
        assertThat(project.run(
                        "new-vendor",
                        "lemon-tree",
                        "--category",
                        "payment",
                        "--signature",
                        "hmac",
                        "--documentation",
                        "https://docs.lemon.example/hooks"))
                .isZero();
        assertThat(project.lines())
                .startsWith(
                        "wrote mappings/lemon-tree/vendor.yaml",
                        "wrote mappings/lemon-tree/events.jslt",
                        "wrote mappings/lemon-tree/README.md",
                        "wrote mappings/lemon-tree/examples/payment.captured.in.json",
                        "wrote mappings/lemon-tree/examples/ping.in.json",
                        "wrote routes/inbound/lemon-tree.camel.yaml",
                        "wrote mappings/lemon-tree/examples/payment.captured.out.json",
                        "wrote mappings/lemon-tree/examples/ping.out.json",
                        "Next:")
                .anyMatch(line -> line.contains("HUB_LEMON_TREE_SECRETS"));
        assertThat(project.read(Path.of("mappings/lemon-tree/vendor.yaml")))
                .contains("name: Lemon Tree\n", "header: X-Lemon-Tree-Signature", "https://docs.lemon.example/hooks")
                .contains("# What Lemon Tree wants to hear");
        assertThat(project.read(Path.of("mappings/lemon-tree/examples/payment.captured.out.json")))
                .contains("\"minor\": 4990");
    }

    @Test
    void nothingIsOverwritten() {
        project.write(Path.of("routes/inbound/beta.camel.yaml"), "mine");
        assertThat(begin("beta", "crm", "hmac")).isEqualTo(1);
        assertThat(project.complaint().strip())
                .isEqualTo("There is routes/inbound/beta.camel.yaml already; nothing was written");
        assertThat(begin("acme", "crm", "hmac")).isEqualTo(1);
        assertThat(project.read(Path.of("routes/inbound/beta.camel.yaml"))).isEqualTo("mine");
        assertThat(project.folder().resolve("mappings/beta")).doesNotExist();
    }

    @Test
    void whatIsNoNameCategoryOrSchemeIsRefusedWithWhatThereIs() {
        assertThat(begin("../up", "crm", "hmac")).isEqualTo(1);
        assertThat(project.complaint()).startsWith("A vendor's name is in lower case");
        assertThat(begin("beta", "money", "hmac")).isEqualTo(1);
        assertThat(project.complaint()).contains("no category 'money'", "payment, crm");
        assertThat(begin("beta", "crm", "md5")).isEqualTo(1);
        assertThat(project.complaint()).contains("no signature 'md5'", "standard-webhooks");
        assertThat(project.run("new-vendor", "b", "--category", "crm", "--signature", "hmac", "--title", "a: [b"))
                .isEqualTo(1);
        assertThat(project.run("new-vendor", "beta")).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenToTheFoldersOfTheJar() {
        FileSystemUtils.deleteRecursively(project.folder().resolve("routes").toFile());
        assertThat(begin("beta", "crm", "hmac")).isEqualTo(1);
        assertThat(project.complaint()).startsWith("There is no folder 'routes' here");
    }

    private int begin(String name, String category, String scheme) {
        return project.run("new-vendor", name, "--category", category, "--signature", scheme);
    }
}
