package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.event.Severity;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.Figures.Side;
import com.saypro.hub.monitor.alert.rule.Reading;
import com.saypro.hub.monitor.alert.rule.Recovery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Moves one alert on to where it stands now. */
final class Verdicts {
    private final Alert alert;
    private final Reading reading;
    private final Looking look;
    private final Instant at;
    private final boolean excused;

    Verdicts(Alert alert, Looking look, Excuse excuse) {
        this.alert = alert;
        this.look = look;
        at = Instant.ofEpochSecond(look.now());
        reading = rule().condition().read(look, alert.state() != null);
        excused = reading.holds() && excuse.covers(rule(), alert.group(), at);
    }

    private AlertRule rule() {
        return alert.watch().rule();
    }

    private Severity severity() {
        return reading.severity() == null ? rule().severity() : reading.severity();
    }

    /** What happened; null when nothing did that anybody must hear of. */
    Change move() {
        AlertState state = alert.state();
        if (state == null || !state.isFiring()) {
            return begin(state);
        }
        Recovery recovery = rule().recovery();
        if (recovery.holds(reading, look.currency())) {
            Instant since = state.recovering() == null ? at : state.recovering();
            if (state.recovering() == null) {
                alert.become(state.recoveringSince(since));
            }
            return hasLasted(since, recovery.lasting()) ? end(state) : null;
        }
        AlertState on = state.recovering() == null ? state : state.recoveringSince(null);
        boolean raised = reading.holds() && !excused && severity().compareTo(state.severity()) < 0;
        alert.become(raised ? on.with(severity(), reading.text()) : on);
        return raised ? change(Change.What.RAISED, state.firing(), severity()) : null;
    }

    private Change begin(AlertState before) {
        if (!reading.holds() || excused) {
            alert.become(null);
            return null;
        }
        AlertState state = before == null ? new AlertState(at, null, null, severity(), reading.text()) : before;
        boolean fires = hasLasted(state.pending(), rule().lasting());
        alert.become(fires ? state.with(severity(), reading.text()).fired(at) : state);
        return fires ? change(Change.What.FIRED, at, severity()) : null;
    }

    private Change end(AlertState state) {
        alert.become(null);
        return change(Change.What.RECOVERED, state.firing(), state.severity());
    }

    private boolean hasLasted(Instant since, Duration lasting) {
        return !since.plus(lasting).isAfter(at);
    }

    private Change change(Change.What what, Instant since, Severity severity) {
        Counted counted = alert.watch().board(Side.WATCHED).of(alert.group());
        long first = look.now() - rule().condition().over().toSeconds();
        return new Change(
                rule(),
                alert.group(),
                what,
                at,
                since,
                severity,
                reading.text(),
                reading.value(),
                reading.bound(),
                counted == null ? List.of() : counted.events(first));
    }

    /** When the alert is to be looked at again though nothing new comes, in seconds since 1970; never: the end of time. */
    long next() {
        AlertState state = alert.state();
        long boundary = alert.watch().after(look.now());
        if (state == null && excused) {
            return boundary;
        }
        if (state == null) {
            Duration quiet = rule().condition().quiet(look.silent());
            boolean nothing = alert.watch().board(Side.WATCHED).of(alert.group()) == null;
            return quiet == null || nothing ? Long.MAX_VALUE : Math.max(boundary, look.now() + quiet.toSeconds());
        }
        if (!state.isFiring()) {
            return Math.min(boundary, state.pending().plus(rule().lasting()).getEpochSecond());
        }
        return state.recovering() == null
                ? boundary
                : Math.min(
                        boundary,
                        state.recovering().plus(rule().recovery().lasting()).getEpochSecond());
    }
}
