package com.saypro.hub.notify;

import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import com.saypro.hub.notify.policy.NotifyPolicy;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages that are to be sent. Several hubs may send; each takes what no other has in hand. A message that a hub took and
 * neither booked as sent nor as failed, because it died, is taken again after a minute: its receiver may get it twice, and knows
 * it by its id.
 */
@Component("dispatch")
public class Dispatch {
    /**
     * A channel that is away is tried with one message; of an incident no message overtakes another.
     */
    private static final String TAKE = """
            with room as (
              select c.name, case when s.disabled is not null or s.not_before > now() then 0
                                  when s.failures >= :many then 1 else 4 end
                - (select count(*) from notify_message m where m.channel = c.name and m.state in ('pending', 'failed')
                     and m.taken > now() - interval '60 s') as free
              from unnest(:channels) as c (name) left join notify_channel s on s.name = c.name),
            next as (
              select w.id from room cross join lateral (
                select id from notify_message m
                where m.channel = room.name and m.state in ('pending', 'failed') and m.due <= now()
                  and (m.taken is null or m.taken <= now() - interval '60 s')
                  and not exists (select from notify_message e where e.channel = m.channel and e.thread = m.thread
                                    and e.id < m.id and e.state in ('pending', 'failed'))
                order by m.due, m.id limit greatest(room.free, 0) for update skip locked) w)
            update notify_message m set taken = now(), attempts = attempts + 1
            from next where m.id = next.id
            returning m.id, m.notice, m.channel, m.recipient, m.thread, m.content, m.planned, m.attempts,
              (select k.remote from notify_message k where k.channel = m.channel and k.thread = m.thread
                 and k.remote is not null order by k.id desc limit 1) as known""";

    private final JdbcClient client;
    private final LiveNotifyPolicy policy;
    private final Digests digests;

    Dispatch(JdbcClient client, LiveNotifyPolicy policy, Digests digests) {
        this.client = client;
        this.policy = policy;
        this.digests = digests;
    }

    /** Takes what is due, a few of each channel. */
    public List<Message> take() {
        NotifyPolicy now = policy.now();
        if (now.channels().isEmpty()) {
            return List.of();
        }
        digests.gather(now::languageOf);
        return client.sql(TAKE)
                .params(Map.of("many", Breaker.FAILURES))
                .param("channels", now.channels().keySet().toArray(String[]::new))
                .query((row, number) -> MessageColumns.read(row, now.channels()))
                .list();
    }
}
