package com.saypro.hub.notify;

import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages of each channel are in which state. */
@Component
class ChannelCounts {
    private static final String COUNT = """
            select channel, count(*) filter (where state in ('pending', 'failed')) as waiting,
              count(*) filter (where state = 'digest' and digest is null) as digest,
              count(*) filter (where state = 'given_up') as given_up,
              min(due) filter (where state in ('pending', 'failed') and due <= now()) as oldest
            from notify_message where state in ('pending', 'failed', 'given_up') or state = 'digest' and digest is null
            group by channel""";

    /**
     * Of one channel.
     *
     * @param waiting to be sent
     * @param digest to be told together
     * @param givenUp never sent
     * @param oldest since when the one waits that waits longest; null for none
     */
    record Counts(String channel, long waiting, long digest, long givenUp, Instant oldest) {
        static Counts none(String channel) {
            return new Counts(channel, 0, 0, 0, null);
        }

        static Counts read(ResultSet row, int number) throws SQLException {
            return new Counts(
                    row.getString("channel"),
                    row.getLong("waiting"),
                    row.getLong("digest"),
                    row.getLong("given_up"),
                    Times.read(row, "oldest"));
        }
    }

    private final JdbcClient client;

    ChannelCounts(JdbcClient client) {
        this.client = client;
    }

    /** Of the channels that have any such message. */
    List<Counts> all() {
        return client.sql(COUNT).query(Counts::read).list();
    }
}
