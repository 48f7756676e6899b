package com.saypro.hub.notify;

import com.saypro.hub.notify.text.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one message of those that are told together. */
@Component
class Digests {
    /** So many are told; of more the message says how many. */
    private static final int MOST_TOLD = 50;

    private static final String WAITING = """
            select id, channel, content::text from notify_message
            where state = 'digest' and digest is null and due <= now() order by id limit 5000""";

    private record Waiting(long id, String channel, String content) {}

    private final JdbcClient client;
    private final TransactionTemplate transactions;

    Digests(JdbcClient client, TransactionTemplate transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /** Plans a message for each channel whose digest is due, in the language of that channel. */
    void gather(UnaryOperator<String> language) {
        if (client.sql(WAITING).query(Waiting.class).list().isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            client.sql("lock table notify_message in share row exclusive mode").update();
            Map<String, List<Waiting>> byChannel = new LinkedHashMap<>();
            client.sql(WAITING)
                    .query(Waiting.class)
                    .list()
                    .forEach(row -> byChannel
                            .computeIfAbsent(row.channel(), none -> new ArrayList<>())
                            .add(row));
            byChannel.forEach((channel, rows) -> gather(channel, rows, language.apply(channel)));
        });
    }

    private void gather(String channel, List<Waiting> rows, String language) {
        List<Map<String, String>> items = rows.stream()
                .limit(MOST_TOLD)
                .map(row -> Content.parse(row.content()).values())
                .toList();
        Map<String, String> values = Map.of(
                "count", String.valueOf(rows.size()), "more", String.valueOf(rows.size() - items.size()), "at", now());
        long id = client.sql("""
                        insert into notify_message (notice, channel, state, content, due)
                        values (:notice, :channel, 'pending', :content::jsonb, now()) returning id""")
                .param("notice", "digest/" + rows.get(rows.size() - 1).id())
                .param("channel", channel)
                .param("content", new Content("digest", language, values, null, items).toJson())
                .query(Long.class)
                .single();
        client.sql("update notify_message set digest = :digest, done = now() where id in (:ids)")
                .param("digest", id)
                .param("ids", rows.stream().map(Waiting::id).toList())
                .update();
    }

    private static String now() {
        return Instant.ofEpochSecond(Instant.now().getEpochSecond()).toString();
    }
}
