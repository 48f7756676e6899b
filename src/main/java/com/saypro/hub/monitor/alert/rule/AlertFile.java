package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Sha256;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reads the file of an alert rule. The grammar is in {@code docs/alerts.md}. */
public final class AlertFile {
    private static final int VERSION_BYTES = 8;
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);
    private static final List<String> USUAL_GROUPS = List.of("vendor");

    private final Entry file;
    private final EventFields fields;

    private AlertFile(Entry file, EventFields fields) {
        this.file = file;
        this.fields = fields;
    }

    /**
     * Reads a rule.
     *
     * @param path where the file stands; its name is the rule's
     * @param file what it holds
     * @param events what the events have that it may speak of beside what the hub tells of itself
     * @throws BrokenFile when anything in it is wrong
     */
    public static AlertRule read(Path path, Entry file, EventFields events) throws BrokenFile {
        return new AlertFile(file, OwnSignals.with(events)).read(RuleFolder.checkedName(path));
    }

    private AlertRule read(String name) throws BrokenFile {
        AlertWord word = file.get(RuleFolder.ALERT).word(AlertWord.class, null);
        file.with(word.keys());
        Entry per = file.get("per");
        List<String> groups = per.isThere() && per.isList() ? per.texts() : per.isThere() ? per.words() : USUAL_GROUPS;
        SourceSection section = new SourceSection(fields, per, groups);
        Source watches = section.read(file.get("watches"), file.get("watches"));
        checkMeasure(word, watches.measure());
        Source of = word.hasWhole() ? section.read(file.get("of"), file.get("watches")) : null;
        if (of != null && of.measure().isMoney() != watches.measure().isMoney()) {
            throw file.get("of").wrong("money can be a part of nothing but money");
        }
        ConditionSection conditions =
                new ConditionSection(file, word, watches.measure().isMoney());
        Condition condition = conditions.read();
        return new AlertRule(
                name,
                Sha256.hex(file.value().toString(), VERSION_BYTES),
                file.get("description").text(),
                file.get("severity").word(Severity.class, null),
                file.get("accountable").text(),
                watches,
                of,
                groups,
                condition,
                file.get("for").span("0s"),
                recovery(file.get("recovers"), condition, conditions));
    }

    private void checkMeasure(AlertWord word, Measure measure) throws BrokenFile {
        if (measure.how() == Measure.How.DISTINCT && !word.mayTellApart()) {
            throw file.get("watches").get("distinct").wrong("'distinct' is for threshold and ratio");
        }
    }

    private static Recovery recovery(Entry entry, Condition condition, ConditionSection conditions) throws BrokenFile {
        entry.with("above", "below", "for");
        boolean bounded = entry.get("above").isThere() || entry.get("below").isThere();
        if (bounded && (condition instanceof Absence || condition instanceof Burn)) {
            throw entry.wrong("an alert of the kind " + condition.word() + " recovers by time only: 'for'");
        }
        Bound bound = bounded ? conditions.bound(entry) : null;
        if (bound != null && bound.above() == isAbove(condition)) {
            throw entry.wrong("what is too much recovers 'below' a bound, what is too little 'above' one");
        }
        Duration over = condition.over();
        Duration usually = over.compareTo(LONGEST_RECOVERY) < 0 ? over : LONGEST_RECOVERY;
        return new Recovery(bound, entry.get("for").isThere() ? entry.get("for").span(null) : usually);
    }

    private static boolean isAbove(Condition condition) {
        if (condition instanceof Ratio ratio) {
            return ratio.bound().above();
        }
        return condition instanceof Rate rate
                ? rate.bound().above()
                : ((Threshold) condition).bound().above();
    }
}
