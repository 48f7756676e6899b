package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Rules of one concern with one priority, of which nobody could say which comes first. */
public final class Rivals {
    private Rivals() {}

    /** The rule that answers the same question with the same priority, so that nobody could say which comes first. */
    public static Optional<Rule> of(Rule rule, Collection<Rule> others) {
        return others.stream()
                .filter(other -> !other.name().equals(rule.name()))
                .filter(other -> other.concern().equals(rule.concern()) && other.priority() == rule.priority())
                .findFirst();
    }

    /** What is wrong with a rule that has a rival. */
    public static BrokenFile wrong(Path file, Rule rule, Rule rival) {
        return new BrokenFile(
                file,
                0,
                "the rule '" + rival.name() + "' has the same 'priority' " + rule.priority() + " in the concern '"
                        + rule.concern() + "'");
    }
}
