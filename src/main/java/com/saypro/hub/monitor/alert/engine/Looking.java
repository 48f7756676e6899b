package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.monitor.alert.rule.Figures;
import com.saypro.hub.monitor.alert.rule.Grain;
import java.time.Duration;

/**
 * A look at a group from one moment.
 *
 * @param watch the rule with what is counted for it
 * @param group the group
 * @param now the moment, in seconds since 1970
 * @param watchingSince since when the hub has been watching without a gap
 */
record Looking(Watch watch, String group, long now, long watchingSince) implements Figures {
    private static final Duration LONG = Duration.ofDays(36_500);

    @Override
    public double last(Side side, Duration over) {
        Tally tally = tally(side, over);
        if (tally == null) {
            return 0;
        }
        long grain = Grain.of(over).toSeconds();
        long current = now - Math.floorMod(now, grain);
        return tally.sum(current - over.toSeconds() + grain, current + grain) / unit(side);
    }

    @Override
    public double before(Duration against, Duration span, Duration ago) {
        Tally tally = tally(Side.WATCHED, against);
        if (tally == null) {
            return 0;
        }
        long grain = Grain.of(against).toSeconds();
        long end = now - ago.toSeconds();
        end -= Math.floorMod(end, grain);
        long buckets = Math.max(1, (span.toSeconds() + grain - 1) / grain);
        double sum = tally.sum(end - buckets * grain, end);
        return sum / unit(Side.WATCHED) * span.toSeconds() / (buckets * grain);
    }

    @Override
    public Duration known(Duration against) {
        Tally tally = tally(Side.WATCHED, against);
        return tally == null || tally.isEmpty() ? Duration.ZERO : Duration.ofSeconds(now - tally.first());
    }

    @Override
    public Duration watching() {
        return watchingSince == Long.MIN_VALUE ? LONG : Duration.ofSeconds(now - watchingSince);
    }

    @Override
    public String currency() {
        return GroupKey.currency(watch.rule(), group);
    }

    /** For how long nothing was watched. */
    Duration silent() {
        Counted counted = watch.board(Side.WATCHED).of(group);
        Tally tally = counted == null
                ? null
                : counted.of(Grain.of(watch.rule().condition().over()).toSeconds());
        return tally == null || tally.isEmpty() ? LONG : Duration.ofSeconds(Math.max(0, now - tally.last()));
    }

    private Tally tally(Side side, Duration window) {
        Counted counted = watch.board(side).of(group);
        return counted == null ? null : counted.of(Grain.of(window).toSeconds());
    }

    private double unit(Side side) {
        return watch.rule().source(side).measure().unit();
    }
}
