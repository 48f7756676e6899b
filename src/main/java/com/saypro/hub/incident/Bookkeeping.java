package com.saypro.hub.incident;

import com.saypro.hub.event.Notice;
import com.saypro.hub.incident.EntryTable.Line;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Decides who is told of what became of incidents, and writes it all down in a few statements. */
@Component
class Bookkeeping {
    private final JdbcTemplate jdbc;
    private final Silencing silencing;
    private final Inhibitors inhibitors;
    private final StormCap cap;
    private final EntryTable entries;
    private final Notices notices;

    Bookkeeping(
            JdbcTemplate jdbc,
            Silencing silencing,
            Inhibitors inhibitors,
            StormCap cap,
            EntryTable entries,
            Notices notices) {
        this.jdbc = jdbc;
        this.silencing = silencing;
        this.inhibitors = inhibitors;
        this.cap = cap;
        this.entries = entries;
        this.notices = notices;
    }

    void write(Docket docket, Instant now) {
        List<Case> untold = docket.untold();
        if (!untold.isEmpty()) {
            silencing.look(untold);
            inhibitors.look(docket, untold);
            List<Case> heard = untold.stream()
                    .filter(each -> each.silence == null && each.inhibitedBy == null)
                    .toList();
            cap.tell(docket, heard, now);
        }
        rows(docket);
        List<Notice> all = docket.cases().stream()
                .flatMap(each -> Tidings.of(each, now).stream())
                .toList();
        // Before the entries: of what they hear, whoever keeps the clocks may have more to tell.
        notices.add(all);
        entries.add(docket.cases().stream()
                .flatMap(each -> each.turns.stream().map(turn -> line(each, turn)))
                .toList());
    }

    private void rows(Docket docket) {
        List<Case> added = docket.cases().stream().filter(each -> each.isNew).toList();
        List<Case> changed = docket.cases().stream().filter(each -> !each.isNew).toList();
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            CaseRows.add(connection, added);
            CaseRows.change(connection, changed);
            KeptFindings.add(connection, docket.cases());
            return null;
        });
    }

    private static Line line(Case its, Turn turn) {
        return new Line(
                its.number,
                Actor.HUB,
                its.action(turn),
                turn.begins() ? its.quietWords(turn.note()) : turn.note(),
                turn.before(),
                turn.after());
    }
}
