package com.saypro.hub.notify;

import com.saypro.hub.event.Columns;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts messages in the outbox, each once however often it is planned. */
@Component
public class Plans {
    private static final String ADD = """
            insert into notify_message (notice, channel, recipient, thread, state, content, due)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::timestamptz[])
            on conflict do nothing""";

    private final JdbcTemplate jdbc;

    Plans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans all of these, or none. Answers how many were not planned before. */
    public int add(List<Planned> messages) {
        if (messages.isEmpty()) {
            return 0;
        }
        return jdbc.execute(ADD, (PreparedStatement statement) -> {
            Columns.of(statement, messages)
                    .text(Planned::notice)
                    .text(Planned::channel)
                    .text(Planned::recipient)
                    .text(Planned::thread)
                    .text(Planned::state)
                    .text(each -> each.content().toJson())
                    .time(Planned::due);
            return statement.executeUpdate();
        });
    }
}
