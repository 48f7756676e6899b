package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.event.Severity;
import com.saypro.hub.monitor.alert.engine.Change;
import com.saypro.hub.monitor.alert.engine.GroupKey;
import com.saypro.hub.monitor.alert.rule.Grain;
import java.time.Instant;
import java.util.Map;

/**
 * What a story expects that a rule says.
 *
 * @param what what happens
 * @param group fields of the group that it happens to
 * @param at when, or at the next look, which is at most ten seconds later; null: not said
 * @param severity how urgent it is; null: not said
 */
record ExpectedChange(Change.What what, Map<String, String> group, Instant at, Severity severity) {
    /** Whether it speaks of this, though perhaps of another moment. */
    boolean isAbout(Change change) {
        return what == change.what()
                && GroupKey.fields(change.rule(), change.group()).entrySet().containsAll(group.entrySet());
    }

    boolean isMetBy(Change change) {
        return isAbout(change)
                && (at == null || !change.at().isBefore(at) && !change.at().isAfter(at.plus(Grain.FINEST)))
                && (severity == null || severity == change.severity());
    }

    @Override
    public String toString() {
        return word(what) + " " + group + (at == null ? "" : " at " + at)
                + (severity == null ? "" : ", " + severity.word());
    }

    /** What a rule did, in the same words. */
    static String text(Change change) {
        return word(change.what()) + " " + GroupKey.fields(change.rule(), change.group()) + " at " + change.at() + ", "
                + change.severity().word() + " (" + change.text() + ")";
    }

    private static String word(Change.What what) {
        return switch (what) {
            case FIRED -> "fires";
            case RAISED -> "raises";
            case RECOVERED -> "recovers";
        };
    }
}
