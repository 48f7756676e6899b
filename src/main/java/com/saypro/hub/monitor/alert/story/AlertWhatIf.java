package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.monitor.alert.rule.AlertFile;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.monitor.alert.rule.Condition;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tries an alert rule on what is in the event log. Writes nothing, and changes nothing that is live. */
@Component
public class AlertWhatIf {
    private final EventHistory history;
    private final AlertRules rules;
    private final Path mappings;

    AlertWhatIf(EventHistory history, AlertRules rules, @Value("${hub.mappings-dir}") Path mappings) {
        this.history = history;
        this.rules = rules;
        this.mappings = mappings;
    }

    /**
     * What a rule would have said.
     *
     * @param name the rule's name; a live rule of that name is what it is compared with
     * @param text the rule's file
     * @param since from when on
     * @param asOf until when
     * @throws BrokenFile when the file cannot be used
     * @throws IllegalArgumentException when the rule watches what is not in the log
     */
    public AlertHindsight of(String name, byte[] text, Instant since, Instant asOf) throws BrokenFile {
        long began = System.nanoTime();
        Path file = Path.of(name + RuleFolder.ENDING);
        AlertRule rule = AlertFile.read(file, Entry.of(file, text), EventFields.load(mappings));
        AlertRule live = rules.of(name).orElse(null);
        List<AlertRule> tried = live == null ? List.of(rule) : List.of(rule, live);
        List<Replay> replays = tried.stream().map(Replay::new).toList();
        AtomicLong events = new AtomicLong();
        history.each(types(tried), since.minus(lead(tried)), event -> {
            events.incrementAndGet();
            replays.forEach(replay -> replay.tell(event));
        });
        replays.forEach(replay -> replay.end(asOf));
        List<AlertHindsight.Found> found = replays.stream()
                .map(replay -> AlertHindsight.Found.of(Firing.of(replay.changes()), since))
                .toList();
        return new AlertHindsight(
                name,
                since,
                asOf,
                events.get(),
                found.get(0),
                live == null ? null : found.get(1),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private static Set<String> types(List<AlertRule> rules) {
        Set<String> types = rules.stream()
                .flatMap(rule -> rule.sources().stream())
                .flatMap(source -> source.types().stream())
                .collect(Collectors.toSet());
        if (types.stream().anyMatch(OwnSignals::isOwn)) {
            throw new IllegalArgumentException(
                    "What the hub tells of itself is not kept in the event log, so a rule that watches it cannot be tried");
        }
        return types;
    }

    /** How far back the rules look. */
    private static Duration lead(List<AlertRule> rules) {
        return rules.stream()
                .flatMap(rule -> Stream.concat(
                        rule.condition().needs().stream().map(Condition.Need::horizon), Stream.of(rule.lasting())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
