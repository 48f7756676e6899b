package com.saypro.hub.reconcile.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/reconciliation.md tells those who write rules is so. */
class DocumentationTest {
    private static final Path RULES = Path.of("routes/rules");
    private static final String YAML = "```yaml\n";

    @Test
    void itsExampleIsARule() throws Exception {
        String text = text();
        int begin = text.indexOf(YAML) + YAML.length();
        String example = text.substring(begin, text.indexOf("```", begin));

        Rule rule = RuleFile.read(
                RULES.resolve("order-payment.rule.yaml"),
                example.getBytes(UTF_8),
                EventFields.load(Path.of("mappings")));

        assertThat(rule.sides()).extracting(Side::name).containsExactly("order", "payment");
    }

    @Test
    void itNamesEveryRuleThatIsShipped() throws Exception {
        String text = text();
        assertThat(new RuleFolder(RULES).names(false)).isNotEmpty().allMatch(name -> text.contains('`' + name + '`'));
    }

    private static String text() throws Exception {
        return Files.readString(Path.of("docs/reconciliation.md"));
    }
}
