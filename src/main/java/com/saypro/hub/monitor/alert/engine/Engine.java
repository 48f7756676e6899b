package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.event.Maintenance;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds what was counted against what the rules say. What is counted and what the moment is, it is told; it looks only at what
 * changed, or may have changed because time went by. One thread at a time may use it.
 */
public final class Engine {
    private static final long TRIM_EVERY = 60;

    private final Map<Long, Board> boards = new HashMap<>();
    private final Map<String, Watch> watches = new TreeMap<>();
    private final Agenda agenda = new Agenda();
    private final Excuse excuse;
    private final int mostGroups;
    private long watchingSince = Long.MIN_VALUE;
    private long trimmed;

    /**
     * What is kept of a source.
     *
     * @param source its number
     * @param grain the size of the buckets, in seconds
     * @param horizon how far back, in seconds
     */
    public record Series(long source, long grain, long horizon) {}

    /**
     * What came of a look.
     *
     * @param changes what fired or recovered
     * @param moved the alerts that stand elsewhere than before
     * @param looked how many alerts were looked at
     */
    public record Tick(List<Change> changes, List<Moved> moved, int looked) {}

    /**
     * An alert that stands elsewhere than before.
     *
     * @param state null when all is well
     */
    public record Moved(AlertRule rule, String group, AlertState state) {}

    /** @param rules the rules that are held against what is counted: of as many groups as there are, whoever is maintained */
    public Engine(Collection<AlertRule> rules) {
        this(rules, Maintenance.NONE, Integer.MAX_VALUE);
    }

    /**
     * @param rules the rules that are held against what is counted
     * @param maintenance when vendors are not to blame
     * @param mostGroups so many groups are counted of a source; what comes for others is passed over
     */
    public Engine(Collection<AlertRule> rules, Maintenance maintenance, int mostGroups) {
        this.excuse = new Excuse(maintenance);
        this.mostGroups = mostGroups;
        for (AlertRule rule : rules) {
            Board whole = rule.of() == null ? null : board(rule.of());
            watches.put(rule.name(), new Watch(rule, board(rule.watches()), whole));
        }
    }

    private Board board(Source source) {
        return boards.computeIfAbsent(source.number(), number -> new Board(source, mostGroups));
    }

    /** What must be kept for it. */
    public List<Series> series() {
        List<Series> series = new ArrayList<>();
        boards.forEach((number, board) ->
                board.horizons().forEach((grain, horizon) -> series.add(new Series(number, grain, horizon))));
        return series;
    }

    /** Since when the hub has been watching without a gap: before it nothing can be missed. */
    public void watchingSince(Instant since) {
        watchingSince = since.getEpochSecond();
    }

    /** Counts. */
    public void add(Delta delta) {
        Board board = boards.get(delta.source());
        if (board != null && board.add(delta)) {
            plan(board, delta);
        }
    }

    /** Takes back what was kept of one size of buckets. */
    public void restore(Delta kept, long grain) {
        Board board = boards.get(kept.source());
        if (board != null && board.restore(kept, grain)) {
            plan(board, kept);
        }
    }

    private void plan(Board board, Delta delta) {
        for (Watch watch : board.watches()) {
            agenda.add(watch.alert(delta.group()), delta.bucket());
        }
    }

    /**
     * Takes back where an alert stood.
     *
     * @return whether there is such a rule
     */
    public boolean restore(String rule, String group, AlertState state) {
        Watch watch = watches.get(rule);
        if (watch != null) {
            Alert alert = watch.alert(group);
            alert.become(state);
            agenda.add(alert, 0);
        }
        return watch != null;
    }

    /** The rules of which there lately were more groups than are counted. */
    public Set<String> capped() {
        return boards.values().stream()
                .filter(Board::isFull)
                .flatMap(board -> board.watches().stream())
                .map(watch -> watch.rule().name())
                .collect(Collectors.toSet());
    }

    /** When there is something to look at though nothing new comes; null when there is not. */
    public Instant next() {
        return agenda.next() == Long.MAX_VALUE ? null : Instant.ofEpochSecond(agenda.next());
    }

    /** Looks at what changed until a moment; moments never go back. */
    public Tick tick(Instant at) {
        long now = at.getEpochSecond();
        List<Change> changes = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Alert> due = agenda.take(now);
        for (Alert alert : due) {
            AlertState before = alert.state();
            Verdicts verdict =
                    new Verdicts(alert, new Looking(alert.watch(), alert.group(), now, watchingSince), excuse);
            Change change = verdict.move();
            if (change != null) {
                changes.add(change);
            }
            if (!Objects.equals(alert.state(), before)) {
                moved.add(new Moved(alert.watch().rule(), alert.group(), alert.state()));
            }
            agenda.add(alert, verdict.next());
        }
        if (now >= trimmed + TRIM_EVERY) {
            trim(now);
        }
        return new Tick(changes, moved, due.size());
    }

    private void trim(long now) {
        boards.values().forEach(board -> board.trim(now));
        watches.values().forEach(Watch::trim);
        trimmed = now;
    }
}
