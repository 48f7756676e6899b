package com.saypro.hub.monitor.alert.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
     * @param edition another number whenever it has changed; 0 until the files were read
     */
    public record Live(List<AlertRule> rules, Set<String> refused, long edition) {
        /** Whether the files were read since the hub's start. */
        public boolean isLoaded() {
            return edition > 0;
        }
    }

    private final AtomicReference<Live> live = new AtomicReference<>(new Live(List.of(), Set.of(), 0));

    /** What is live now. */
    public Live now() {
        return live.get();
    }

    /** The rule of this name, if it is live. */
    public Optional<AlertRule> of(String name) {
        return now().rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /**
     * Makes these rules live and no others, at once.
     *
     * @param unusable the names of those whose files cannot be used now
     */
    public void replace(Collection<AlertRule> rules, Set<String> unusable) {
        live.updateAndGet(before -> new Live(List.copyOf(rules), Set.copyOf(unusable), before.edition() + 1));
    }
}
