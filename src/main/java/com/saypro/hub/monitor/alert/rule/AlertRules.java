package com.saypro.hub.monitor.alert.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The alert rules that are live. Safe for use by many threads. */
@Component
public final class AlertRules {
    /**
     * What is live at one time.
     *
     * @param rules in the order of their names
     * @param refused the names of those whose files cannot be used now: live in their last good form, or not at all
     * @param loaded whether the files were read since the hub's start
     */
    public record Live(List<AlertRule> rules, Set<String> refused, boolean loaded) {}

    private final AtomicReference<Live> live = new AtomicReference<>(new Live(List.of(), Set.of(), false));

    /** What is live now; another object whenever it has changed. */
    public Live now() {
        return live.get();
    }

    /**
     * Makes these rules live and no others, at once.
     *
     * @param unusable the names of those whose files cannot be used now
     */
    public void replace(Collection<AlertRule> rules, Set<String> unusable) {
        live.set(new Live(List.copyOf(rules), Set.copyOf(unusable), true));
    }
}
