package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When hubs looked how vendors do, in PostgreSQL. Of several hubs one looks at a time. */
@Component
class WatchRow {
    private static final Duration GAP = Duration.ofMinutes(1);
    private static final long LOOKS = 0x4845414C;

    private final JdbcClient client;

    WatchRow(JdbcClient client) {
        this.client = client;
    }

    /**
     * When hubs looked.
     *
     * @param since since when one always has
     * @param seen up to when
     */
    record Watch(Instant since, Instant seen) {}

    /** Whether it is this hub's turn, up to the end of the transaction. */
    boolean isMine() {
        return client.sql("select pg_try_advisory_xact_lock(" + LOOKS + ")")
                .query(Boolean.class)
                .single();
    }

    Optional<Watch> read() {
        return client.sql("select since, seen from health_watch")
                .query((row, number) -> new Watch(Times.read(row, "since"), Times.read(row, "seen")))
                .optional();
    }

    /** When the gap before now begins, in which no hub looked; empty when there is none. */
    Optional<Instant> gap(Instant now) {
        return read().map(Watch::seen).filter(seen -> seen.plus(GAP).isBefore(now));
    }

    /** A hub looks now. Answers since when one always has. */
    Instant look(Instant now, boolean afterGap) {
        return client.sql("""
                        insert into health_watch as known (since, seen) values (:now, :now)
                        on conflict (one) do update set seen = :now, since = case when :gap then :now else known.since end
                        returning since""")
                .param("now", Times.written(now))
                .param("gap", afterGap)
                .query((row, number) -> Times.read(row, 1))
                .single();
    }
}
