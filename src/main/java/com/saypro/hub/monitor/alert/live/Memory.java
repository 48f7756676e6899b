package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.monitor.alert.engine.Engine;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the hub that judges has in memory: what is in the tables, as far as it has read. */
final class Memory {
    private final AlertRules.Live rules;
    private final Engine engine;
    private final List<Engine.Series> series;
    /** The last source that was entered: what was counted of it before is forgotten. */
    private final long entered;

    private final Capped capped;

    private long read;

    private Memory(AlertRules.Live rules, long entered, Engine engine, Capped capped) {
        this.rules = rules;
        this.entered = entered;
        this.engine = engine;
        this.capped = capped;
        series = engine.series();
    }

    /** Reads all that the rules need, and ends what they no longer speak of. */
    static Memory load(Connection connection, AlertRules.Live rules, Engines engines, Instant now) throws SQLException {
        Memory memory =
                new Memory(rules, SourceTable.entered(connection), engines.of(rules.rules()), Capped.read(connection));
        memory.table(connection).read(memory.engine, now);
        memory.restore(connection, now);
        return memory;
    }

    private void restore(Connection connection, Instant now) throws SQLException {
        Map<String, AlertRule> byName =
                rules.rules().stream().collect(Collectors.toMap(AlertRule::name, Function.identity()));
        StateTable states = new StateTable(connection);
        Map<Boolean, List<StateTable.Kept>> kept =
                states.all().stream().collect(Collectors.partitioningBy(state -> isOver(byName, state)));
        kept.get(false).forEach(state -> engine.restore(state.rule(), state.group(), state.state()));
        List<StateTable.Kept> over = kept.get(true);
        states.delete(over);
        new FiringTable(connection).end(over, now);
        List<Finding> ends = over.stream()
                .filter(state -> state.state().isFiring())
                .map(state -> AlertFindings.over(state.rule(), state.group(), now))
                .toList();
        FindingsOutbox.add(connection, ends);
    }

    /** A rule whose file is broken since the hub's start is not gone. */
    private boolean isOver(Map<String, AlertRule> byName, StateTable.Kept state) {
        AlertRule rule = byName.get(state.rule());
        return rule == null
                ? !rules.refused().contains(state.rule())
                : !StateTable.per(rule).equals(state.per());
    }

    /** Whether it was made for these rules, and for what is counted. */
    boolean isOf(Connection connection, AlertRules.Live live) throws SQLException {
        return rules.edition() == live.edition() && entered == SourceTable.entered(connection);
    }

    /** Counts what came since, and looks at what changed by it or by time. */
    Engine.Tick tick(Connection connection, Instant now, Instant watchingSince) throws SQLException {
        read = DeltaTable.read(connection, read, engine);
        engine.watchingSince(watchingSince);
        Engine.Tick tick = engine.tick(now);
        FindingsOutbox.add(connection, capped.now(connection, engine.capped(), now));
        return tick;
    }

    void fold(Connection connection) throws SQLException {
        table(connection).fold(read);
    }

    void forget(Connection connection, Instant now) throws SQLException {
        table(connection).forget(now);
        new FiringTable(connection).forget();
    }

    private SignalTable table(Connection connection) {
        return new SignalTable(connection, series);
    }
}
