package com.saypro.hub.reconcile.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules that are live. Safe for use by many threads: what {@link #all} answered never changes. */
@Component
public final class Rules {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Rule> said = new TreeMap<>();
    private volatile Map<String, Rule> live = Map.of();
    private volatile Set<String> refused = Set.of();

    /** Who is told of changes, after they are live, on the thread that made them. */
    public interface Listener {
        /**
         * A rule came, went, or has another version than before.
         *
         * @param before null when it is new
         * @param now null when it is gone
         */
        void changed(Rule before, Rule now);
    }

    /**
     * All rules, in the order of their names. The version of a rule that others of its concern come before covers what these
     * say too, as it has only the events that they leave.
     */
    public Collection<Rule> all() {
        return live.values();
    }

    /** The rule of this name, if it is live. */
    public Optional<Rule> of(String name) {
        return Optional.ofNullable(live.get(name));
    }

    /** The rules whose files cannot be used now: live in their last good form, or since the hub's start not at all. */
    public Set<String> refused() {
        return refused;
    }

    /** Has somebody told of every change from now on. */
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    /** Makes a rule live, in place of its former version. */
    public synchronized void put(Rule rule) {
        said.put(rule.name(), rule);
        changed();
    }

    /** Takes a rule away. */
    public synchronized void remove(String name) {
        said.remove(name);
        changed();
    }

    /**
     * Makes these rules live and no others, at once.
     *
     * @param unusable the names of those whose files cannot be used now
     */
    public synchronized void replace(Collection<Rule> rules, Set<String> unusable) {
        refused = Set.copyOf(unusable);
        said.clear();
        rules.forEach(rule -> said.put(rule.name(), rule));
        changed();
    }

    private void changed() {
        Map<String, Rule> before = live;
        Map<String, Rule> now = new TreeMap<>();
        said.values().forEach(rule -> now.put(rule.name(), afterThoseAbove(rule)));
        live = Collections.unmodifiableMap(now);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> tell(before.get(name), now.get(name)));
    }

    private Rule afterThoseAbove(Rule rule) {
        String above = said.values().stream()
                .filter(other -> other.concern().equals(rule.concern()) && other.priority() > rule.priority())
                .map(Rule::version)
                .collect(Collectors.joining());
        return above.isEmpty() ? rule : rule.withVersion(Version.of(rule.version() + above));
    }

    private void tell(Rule before, Rule now) {
        if (before == null || now == null || !before.version().equals(now.version())) {
            listeners.forEach(listener -> listener.changed(before, now));
        }
    }
}
