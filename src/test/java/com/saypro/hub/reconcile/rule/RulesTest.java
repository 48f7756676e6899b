package com.saypro.hub.reconcile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that are live, and who is told of what becomes of them. */
class RulesTest {
    private final Rules rules = new Rules();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        rules.onChange((before, now) -> told.add(
                (before == null ? "new " : now == null ? "gone " : "other ") + (now == null ? before : now).name()));
    }

    private static Rule rule(String name, int priority, String version) {
        return new Rule(
                name,
                version,
                "…",
                "money",
                priority,
                Severity.ERROR,
                "us",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aRuleComesChangesAndGoes() {
        rules.put(rule("a", 1, "1"));
        rules.put(rule("a", 1, "1"));
        rules.put(rule("a", 1, "2"));
        assertThat(rules.of("a")).map(Rule::version).contains("2");
        rules.remove("a");

        assertThat(told).containsExactly("new a", "other a", "gone a");
        assertThat(rules.all()).isEmpty();
    }

    @Test
    void whatWasAnsweredStaysAsItWas() {
        rules.put(rule("a", 1, "1"));
        Collection<Rule> before = rules.all();
        rules.replace(List.of(rule("b", 2, "1")), Set.of("c"));

        assertThat(before).extracting(Rule::name).containsExactly("a");
        assertThat(rules.all()).extracting(Rule::name).containsExactly("b");
        assertThat(rules.refused()).containsExactly("c");
        assertThat(told).containsExactly("new a", "gone a", "new b");
    }

    @Test
    void aRuleIsAnotherWhenOneAboveItIs() {
        rules.put(rule("low", 1, "1"));
        rules.put(rule("high", 2, "1"));
        rules.put(rule("high", 2, "2"));
        rules.put(rule("low", 1, "2"));
        rules.remove("high");

        assertThat(told)
                .containsExactly(
                        "new low",
                        "new high",
                        "other low",
                        "other high",
                        "other low",
                        "other low",
                        "gone high",
                        "other low");
        assertThat(rules.of("low")).map(Rule::version).contains("2");
    }
}
