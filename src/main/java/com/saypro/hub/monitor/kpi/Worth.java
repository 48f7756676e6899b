package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;
import java.time.Instant;

/** What an entity counts, by what is remembered of it. */
@FunctionalInterface
interface Worth {
    /** Adds it so many times: once, or once less than none to take back what it counted before. */
    void add(Entity of, Marks marks, long times, Cells cells);

    /** Each counts once, as its first role says. */
    static void single(Entity of, Marks marks, long times, Cells cells) {
        if (marks.first() != null) {
            cells.add(of.cell(marks.first(), Kind.ALL), times, marks.first().value());
        }
    }

    /** One of all; a part where the second role says so. */
    static void share(Entity of, Marks marks, long times, Cells cells) {
        single(of, marks, times, cells);
        if (marks.first() != null && marks.second() != null) {
            cells.add(of.cell(marks.first(), Kind.PART), times, null);
        }
    }

    /** One that came, and where its last word is so, left. */
    static void level(Entity of, Marks marks, long times, Cells cells) {
        if (marks.first() != null) {
            cells.add(of.cell(marks.first(), Kind.ALL), times, null);
            if (marks.second() != null && marks.second().value() != null) {
                cells.add(of.cell(marks.second(), Kind.PART), times, null);
            }
        }
    }

    /** How long it took, at its end. */
    static void span(Entity of, Marks marks, long times, Cells cells) {
        if (marks.first() != null && marks.second() != null) {
            Instant from = marks.first().at();
            BigDecimal millis = Kind.millis(from, marks.second().at());
            cells.span(of.end(marks, Kind.ALL), times, millis);
        }
    }
}
