package com.saypro.hub.incident;

import com.saypro.hub.event.Columns;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which fingerprints the incidents of groups stand for, and which of them go on. */
@Component
class MemberTable {
    private static final String WRITE = """
            insert into incident_member (fingerprint, incident, ended) select * from unnest(?::text[], ?::bigint[], ?::bool[])
            on conflict (fingerprint, incident) do update set ended = excluded.ended""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    MemberTable(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** The members among these fingerprints. */
    List<Member> load(Collection<String> fingerprints) {
        return client.sql("select fingerprint, incident from incident_member where fingerprint = any (:fingerprints)")
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(Member.class)
                .list();
    }

    /**
     * Writes which members ended, and which go on.
     *
     * @return the incidents of which one ended and none goes on
     */
    Set<Long> write(Map<Member, Boolean> ended) {
        if (ended.isEmpty()) {
            return Set.of();
        }
        List<Map.Entry<Member, Boolean>> rows = List.copyOf(ended.entrySet());
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
                Columns.of(statement, rows)
                        .text(row -> row.getKey().fingerprint())
                        .large(row -> row.getKey().incident())
                        .truth(Map.Entry::getValue);
                return statement.executeUpdate();
            }
        });
        return new HashSet<>(client.sql("""
                        select number from unnest(:numbers::bigint[]) as asked (number)
                        where not exists (select from incident_member where incident = number and not ended)""")
                .param(
                        "numbers",
                        rows.stream()
                                .filter(Map.Entry::getValue)
                                .map(row -> row.getKey().incident())
                                .distinct()
                                .toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
