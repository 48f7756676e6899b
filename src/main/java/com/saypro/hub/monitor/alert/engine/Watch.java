package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.Condition;
import com.saypro.hub.monitor.alert.rule.Figures.Side;
import com.saypro.hub.monitor.alert.rule.Grain;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A rule with what is counted for it, and its alerts. */
final class Watch {
    private final AlertRule rule;
    private final Board watched;
    private final Board whole;
    private final long step;
    private final Map<String, Alert> alerts = new HashMap<>();

    /** @param whole what it is a part of; null where it is none */
    Watch(AlertRule rule, Board watched, Board whole) {
        this.rule = rule;
        this.watched = watched;
        this.whole = whole;
        step = rule.condition().needs().stream()
                .map(Condition.Need::of)
                .map(Grain::of)
                .min(Comparator.naturalOrder())
                .map(Duration::toSeconds)
                .orElseThrow();
        rule.condition().needs().forEach(need -> board(need.side()).need(need));
        watched.tell(this);
        if (whole != null && whole != watched) {
            whole.tell(this);
        }
    }

    AlertRule rule() {
        return rule;
    }

    Board board(Side side) {
        return side == Side.WATCHED ? watched : whole;
    }

    /** When the next bucket begins. */
    long after(long second) {
        return second - Math.floorMod(second, step) + step;
    }

    Alert alert(String group) {
        return alerts.computeIfAbsent(group, key -> new Alert(this, key));
    }

    Collection<Alert> alerts() {
        return alerts.values();
    }

    /** Forgets groups that are well and of which nothing is known any more. */
    void trim() {
        alerts.values().removeIf(alert -> alert.state() == null && watched.of(alert.group()) == null);
    }
}
