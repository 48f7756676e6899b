package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Notice;
import com.saypro.hub.incident.Notices;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells of clocks that will soon be over, and are: in the incidents' histories, and to people. */
@Component
class ClockTeller {
    private static final String ENTER = """
            insert into incident_entry (incident, who, action, note)
            select e.incident, 'hub', e.action, e.note from unnest(?::bigint[], ?::text[], ?::text[])
              with ordinality as e (incident, action, note, place) order by e.place""";

    private final JdbcTemplate jdbc;
    private final Notices notices;

    ClockTeller(JdbcTemplate jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    void tell(List<Look> looks, Instant moment) {
        List<Told> told = looks.stream()
                .flatMap(look -> look.clocks().stream())
                .flatMap(clock -> clock.telling().stream().map(mark -> new Told(clock, mark, moment)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
                Columns.of(statement, told)
                        .large(each -> each.clock().facts().incident())
                        .text(Told::action)
                        .text(Told::note);
                return statement.executeUpdate();
            }
        });
        List<Notice> all = told.stream().map(Told::notice).toList();
        notices.add(all);
    }
}
