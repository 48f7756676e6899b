package com.saypro.hub.poll;

import com.saypro.hub.event.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose turn it is to be probed, in PostgreSQL: of several hubs one asks. */
@Component
class ProbeTurns {
    /** A little early, as it is looked for them once a second only. */
    private static final String TAKE = """
            insert into probe as known (vendor, probe, due)
            select vendor, probe, now() + interval '1 ms' * every - interval '400 ms'
            from unnest(?::text[], ?::text[], ?::int8[]) as wanted (vendor, probe, every)
            left join probe before using (vendor, probe)
            where before.due is null or before.due <= now() order by vendor, probe
            on conflict (vendor, probe) do update set due = excluded.due where known.due <= now()
            returning vendor, probe""";

    private final JdbcTemplate jdbc;

    ProbeTurns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A probe.
     *
     * @param vendor the vendor's folder name
     * @param probe the probe's name
     */
    record Key(String vendor, String probe) {}

    /**
     * A probe that may be due.
     *
     * @param key which one
     * @param every how often it is asked, in milliseconds
     */
    record Wanted(Key key, long every) {}

    /** Takes those that are due: nobody else asks them until they are due again. */
    Set<Key> take(List<Wanted> wanted) {
        return jdbc.execute((ConnectionCallback<Set<Key>>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                Columns.of(statement, wanted)
                        .text(each -> each.key().vendor())
                        .text(each -> each.key().probe())
                        .large(Wanted::every);
                return keys(statement.executeQuery());
            }
        });
    }

    private static Set<Key> keys(ResultSet rows) throws SQLException {
        Set<Key> keys = new HashSet<>();
        while (rows.next()) {
            keys.add(new Key(rows.getString(1), rows.getString(2)));
        }
        return keys;
    }
}
