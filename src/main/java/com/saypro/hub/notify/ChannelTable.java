package com.saypro.hub.notify;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.notify.SendFailure.Verdict;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the channels' receivers do, for all hubs. Everything here is part of the caller's transaction. */
@Component
class ChannelTable {
    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    ChannelTable(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** A receiver took a message: its troubles are over. */
    void sent(String channel) {
        String told = told(channel);
        client.sql("""
                        update notify_channel set failures = 0, not_before = null, told = null, last_sent = now()
                        where name = :name""").param("name", channel).update();
        if (told != null) {
            report(Finding.cleared(told, "auto", Instant.now()));
        }
    }

    /** A receiver did not take a message. */
    void failed(String channel, SendFailure failure, boolean givenUp) {
        String told = told(channel);
        int failures = client.sql(
                        "update notify_channel set failures = failures + 1 where name = :name returning failures")
                .param("name", channel)
                .query(Integer.class)
                .single();
        Duration wait = Breaker.open(failures, failure.patience());
        client.sql("""
                        update notify_channel set not_before = greatest(not_before, :until),
                          disabled = coalesce(disabled, :disabled) where name = :name""")
                .param("name", channel)
                .param(
                        "until",
                        wait.isZero() ? null : Timestamp.from(Instant.now().plus(wait)))
                .param("disabled", failure.verdict() == Verdict.GONE ? failure.getMessage() : null)
                .update();
        Finding finding = ChannelTrouble.finding(channel, failure, failures, givenUp);
        if (finding != null && !finding.fingerprint().equals(told)) {
            client.sql("update notify_channel set told = :told where name = :name")
                    .param("name", channel)
                    .param("told", finding.fingerprint())
                    .update();
            if (told != null) {
                report(Finding.cleared(told, "auto", Instant.now()));
            }
            report(finding);
        }
    }

    /** Lets a channel be used again. */
    void enable(String channel) {
        String told = told(channel);
        client.sql("""
                        update notify_channel set failures = 0, not_before = null, disabled = null, told = null
                        where name = :name""").param("name", channel).update();
        if (told != null) {
            report(Finding.cleared(told, "fixed", Instant.now()));
        }
    }

    /** The states by channel; of one that was never used there is none. */
    Map<String, ChannelState> all() {
        return client
                .sql("select name, failures, not_before, disabled, last_sent from notify_channel")
                .query(ChannelState::read)
                .list()
                .stream()
                .collect(Collectors.toMap(ChannelState::name, state -> state));
    }

    private String told(String channel) {
        client.sql("insert into notify_channel (name) values (:name) on conflict do nothing")
                .param("name", channel)
                .update();
        return client.sql("select told from notify_channel where name = :name for update")
                .param("name", channel)
                .query((row, number) -> new String[] {row.getString(1)})
                .single()[0];
    }

    private void report(Finding finding) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            FindingsOutbox.add(connection, List.of(finding));
            return null;
        });
    }
}
