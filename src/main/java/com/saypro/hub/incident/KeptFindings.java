package com.saypro.hub.incident;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Writes the findings that incidents keep, with the ids and words by which they are found again. */
final class KeptFindings {
    private static final Evidence NOTHING = new Evidence(null, null, null);
    private static final String ADD = """
            insert into incident_finding (incident, at, reason, reference, category, about, events)
            select incident, at, reason, reference, category, about, string_to_array(events, e'\\n')
            from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::text[])
              with ordinality as f (incident, at, reason, reference, category, about, events, place) order by place""";
    private static final String ABOUT = """
            insert into incident_about (incident, kind, value)
            select * from unnest(?::bigint[], ?::text[], ?::text[]) order by 1, 2, 3 on conflict do nothing""";

    private record Kept(long incident, Finding finding, Evidence evidence) {}

    /** What a finding is about, as it lies in the table. */
    private record Pair(long incident, AboutId id) {}

    private KeptFindings() {}

    static void add(Connection connection, Collection<Case> cases) throws SQLException {
        List<Kept> kept = cases.stream()
                .flatMap(each -> each.keeps.stream()
                        .map(finding -> new Kept(
                                each.number, finding, finding.evidence() == null ? NOTHING : finding.evidence())))
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        findings(connection, kept);
        about(
                connection,
                kept.stream()
                        .flatMap(each -> AboutId.of(each.finding().reference(), each.evidence()).stream()
                                .map(id -> new Pair(each.incident(), id)))
                        .distinct()
                        .toList());
        WordRows.write(
                connection,
                cases.stream()
                        .filter(each -> !each.keeps.isEmpty())
                        .map(each -> new WordRows(each.number, words(each)))
                        .toList());
    }

    private static void findings(Connection connection, List<Kept> kept) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, kept)
                    .large(Kept::incident)
                    .time(each -> each.finding().at())
                    .text(each -> each.finding().failure().reason())
                    .text(each -> each.finding().reference())
                    .text(each -> each.evidence().category() == null
                            ? null
                            : each.evidence().category().word())
                    .text(each -> Outbox.write(each.evidence().about()))
                    .text(each -> String.join("\n", each.evidence().events()));
            statement.executeUpdate();
        }
    }

    private static void about(Connection connection, List<Pair> pairs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ABOUT)) {
            Columns.of(statement, pairs)
                    .large(Pair::incident)
                    .text(pair -> pair.id().kind())
                    .text(pair -> pair.id().value());
            statement.executeUpdate();
        }
    }

    private static String[] words(Case its) {
        Stream<String> first = Stream.of(
                Incident.number(its.number),
                its.traits().vendor(),
                its.traits().step(),
                its.traits().kind());
        return Words.of(Stream.concat(
                its.isNew ? first : Stream.empty(), its.keeps.stream().flatMap(KeptFindings::said)));
    }

    private static Stream<String> said(Finding finding) {
        Evidence evidence = finding.evidence() == null ? NOTHING : finding.evidence();
        return Stream.of(
                        Stream.of(finding.failure().reason()),
                        Stream.ofNullable(finding.reference()),
                        evidence.about().values().stream(),
                        evidence.events().stream())
                .flatMap(each -> each);
    }
}
