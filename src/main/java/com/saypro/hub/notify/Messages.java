package com.saypro.hub.notify;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Where;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages: what was told to whom, and what is still to be told. */
@Component
public class Messages {
    private final JdbcClient client;

    Messages(JdbcClient client) {
        this.client = client;
    }

    /** Messages that match, last planned first. */
    public Page<KeptMessage> list(MessageQuery query) {
        Where where = new Where()
                .and("state = :status", "status", query.status())
                .and("channel = :channel", "channel", query.channel())
                .and("thread = :thread", "thread", query.thread())
                .and("id < :cursor", "cursor", query.cursor());
        List<KeptMessage> found = client.sql(
                        "select * from notify_message" + where.clause() + " order by id desc limit :limit")
                .params(where.parameters())
                .param("limit", query.limit() + 1)
                .query(KeptMessage::read)
                .list();
        return Page.of(found, query.limit(), KeptMessage::id);
    }

    /**
     * Has a message sent now that failed or was given up.
     *
     * @throws NoSuchElementException for an unknown number
     * @throws IllegalStateException when it is not one of those
     */
    public KeptMessage retry(long id) {
        int changed = client.sql("""
                        update notify_message set state = 'failed', due = now(), taken = null, done = null,
                          planned = case when state = 'given_up' then now() else planned end
                        where id = :id and state in ('failed', 'given_up') and content <> '{}'""").param("id", id).update();
        KeptMessage message = find(id);
        if (changed == 0) {
            throw new IllegalStateException("Message " + id + " is "
                    + message.status().replace('_', ' ') + "; only one that failed or was given up can be sent again");
        }
        return message;
    }

    /**
     * A message as it stands.
     *
     * @throws NoSuchElementException for an unknown number
     */
    public KeptMessage find(long id) {
        return client.sql("select * from notify_message where id = :id")
                .param("id", id)
                .query(KeptMessage::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No message " + id));
    }
}
