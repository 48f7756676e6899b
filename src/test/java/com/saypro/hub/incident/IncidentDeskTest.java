package com.saypro.hub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class IncidentDeskTest {
    private static final Actor OPS = Actor.api("ops");
    private static final String ONE = "INC-000001";
    private static final String TWO = "INC-000002";

    private final Incidents incidents = RoomsOnPostgres.bean(Incidents.class);
    private final IncidentDesk desk = RoomsOnPostgres.bean(IncidentDesk.class);
    private final IncidentNotes notes = RoomsOnPostgres.bean(IncidentNotes.class);
    private final IncidentLinks links = RoomsOnPostgres.bean(IncidentLinks.class);
    private final RelatedIncidents related = RoomsOnPostgres.bean(RelatedIncidents.class);
    private final Silences silences = RoomsOnPostgres.bean(Silences.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void aCriticalOneIsResolvedByHandOnlyWithCauseAndCorrection() {
        incidents.raise(List.of(Found.by("slow", "acme", Severity.CRITICAL, "slow")));
        Ending fixed = new Ending("fixed", null);

        assertThatThrownBy(() -> desk.resolve(ONE, OPS, fixed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("root cause and the corrective action");
        notes.explain(ONE, OPS, "a disk was full", null);
        assertThatThrownBy(() -> desk.resolve(ONE, OPS, fixed)).isInstanceOf(IllegalStateException.class);
        notes.explain(ONE, OPS, null, "it is watched now");

        assertThat(desk.resolve(ONE, OPS, fixed))
                .extracting(Incident::status, Incident::cause, Incident::correction)
                .containsExactly("resolved", "a disk was full", "it is watched now");
    }

    @Test
    void aDuplicateNamesTheOtherAndNeverGoesRound() {
        raise("slow", "late");

        assertThatThrownBy(() -> desk.resolve(ONE, OPS, new Ending("duplicate", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.resolve(ONE, OPS, new Ending("duplicate", null, "INC-000009")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(incidents.find(ONE).orElseThrow().status()).isEqualTo("open");
        desk.resolve(ONE, OPS, new Ending("duplicate", null, TWO));

        assertThat(links.of(TWO))
                .extracting(IncidentLink::kind, IncidentLink::other)
                .containsExactly(tuple("duplicated_by", ONE));
        assertThatThrownBy(() -> desk.resolve(TWO, OPS, new Ending("duplicate", null, ONE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyDeedIsInTheHistoryWithWhatItChanged() {
        raise("slow", "late");
        desk.acknowledge(ONE, OPS, "mine");
        desk.severity(ONE, Actor.page("anna"), "warning", "few are hit");
        desk.assign(ONE, OPS, "anna", null);
        desk.assign(ONE, OPS, "bob", null);
        links.tie(ONE, OPS, LinkKind.CAUSED_BY, TWO);
        links.tie(ONE, OPS, PageUrl.of("https://example.com/ticket/1"), "the ticket");
        notes.comment(ONE, OPS, "asked the vendor");

        assertThat(incidents.history(ONE))
                .extracting(
                        IncidentEntry::who,
                        IncidentEntry::via,
                        IncidentEntry::action,
                        IncidentEntry::before,
                        IncidentEntry::after)
                .containsExactly(
                        tuple("ops", "api", "commented", null, null),
                        tuple("ops", "api", "linked: the ticket", null, "https://example.com/ticket/1"),
                        tuple("ops", "api", "linked: caused by " + TWO, null, TWO),
                        tuple("ops", "api", "assigned to bob", "anna", "bob"),
                        tuple("ops", "api", "assigned to anna", null, "anna"),
                        tuple("anna", "page", "lowered to warning", "error", "warning"),
                        tuple("ops", "api", "acknowledged", "open", "acknowledged"),
                        tuple("hub", "hub", "opened", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update incident_entry set note = 'x'", "delete from incident_entry", "truncate incident_entry"})
    void nobodyChangesTheHistory(String change) {
        raise("slow");

        assertThatThrownBy(() -> RoomsOnPostgres.sql().sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "https://user:word@example.com/", "file:///etc/passwd", "example.com", ""
            })
    void aLinkIsAPageThatABrowserMayFollow(String url) {
        assertThatThrownBy(() -> PageUrl.of(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void loweringNeedsANoteAndSomethingWorseRaisesAgain() {
        raise("slow");
        assertThatThrownBy(() -> desk.severity(ONE, OPS, "info", null)).isInstanceOf(IllegalArgumentException.class);
        desk.severity(ONE, OPS, "info", "known");

        raise("slow");
        assertThat(incidents.find(ONE).orElseThrow().severity()).isEqualTo("info");
        incidents.raise(List.of(Found.by("slow", "acme", Severity.CRITICAL, "worse")));

        assertThat(incidents.find(ONE).orElseThrow().severity()).isEqualTo("critical");
    }

    @Test
    void incidentsAreFoundByWordsNumbersAndIds() {
        Evidence evidence =
                new Evidence(Category.PAYMENT, Map.of("paymentId", "ch_1ABC", "method", "card"), List.of("acme:evt_7"));
        incidents.raise(List.of(
                Found.by("slow", "acme", Severity.ERROR, "Answers take 4.2 s at 'EU-1'")
                        .with(evidence),
                Found.by("late", "acme", Severity.ERROR, "Parcels are late")));
        notes.comment(TWO, OPS, "Käthe asked the carrier");

        assertThat(found("answers eu-1")).containsExactly(ONE);
        assertThat(found("ch_1abc")).containsExactly(ONE);
        assertThat(found("acme:evt")).containsExactly(ONE);
        assertThat(found("käthe parcels")).containsExactly(TWO);
        assertThat(found("INC-000002")).containsExactly(TWO);
        assertThat(found("acme")).containsExactly(TWO, ONE);
        assertThat(found("parcels answers")).isEmpty();
        assertThat(found("'; drop table incident; --")).isEmpty();
        assertThat(incidents.about("ch_1ABC")).extracting(Incident::number).containsExactly(ONE);
        assertThat(incidents.about("card")).isEmpty();
        assertThat(incidents.findings(ONE)).singleElement().satisfies(finding -> {
            assertThat(finding.events()).containsExactly("acme:evt_7");
            assertThat(finding.about()).containsEntry("method", "card");
            assertThat(finding.category()).isEqualTo("payment");
        });
    }

    @Test
    void whatIsDueComesFirstAndACursorWalksAll() {
        raise(IntStream.range(0, 7).mapToObj(n -> "rule-" + n).toArray(String[]::new));
        due(ONE, Instant.now().plusSeconds(600));
        due("INC-000003", Instant.now().minusSeconds(60));
        due("INC-000005", Instant.now().plusSeconds(60));
        IncidentQuery open = new IncidentQuery(IncidentQuery.UNRESOLVED, null, null, 2, null);

        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            var page = incidents.list(new IncidentQuery(IncidentQuery.UNRESOLVED, null, null, 2, cursor)
                    .in(IncidentQuery.Order.DUE, false));
            page.items().forEach(each -> walked.add(each.number()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked)
                .containsExactly("INC-000003", "INC-000005", ONE, TWO, "INC-000004", "INC-000006", "INC-000007");
        assertThat(incidents.list(open.in(IncidentQuery.Order.DUE, true)).items())
                .extracting(Incident::number)
                .containsExactly("INC-000003");
    }

    @Test
    void whatIsAboutTheSameOrCameAtTheSameVendorMayBeRelated() {
        Evidence payment = new Evidence(null, Map.of("payment", "ch_1"), null);
        incidents.raise(List.of(
                Found.by("slow", "acme").with(payment),
                Found.by("late", "acme"),
                Found.by("far", "other").with(payment)));

        assertThat(related.of(incidents.find(ONE).orElseThrow()))
                .extracting(RelatedIncident::number, RelatedIncident::why)
                .containsExactly(tuple("INC-000003", "payment ch_1"), tuple(TWO, "same vendor within the hour"));
    }

    @Test
    void aSilenceNeedsAReasonATraitAndAnEndWithinThirtyDays() {
        Instant soon = Instant.now().plusSeconds(60);
        Instant late = Instant.now().plus(Duration.ofDays(31));

        assertThatThrownBy(() -> silences.begin(new WantedSilence("acme", null, null, null, " ", soon), OPS))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> silences.begin(new WantedSilence("", null, null, null, "why", soon), OPS))
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> silences.begin(new WantedSilence("acme", null, null, null, "why", late), OPS))
                .hasMessageContaining("30 days");
        assertThatThrownBy(() -> silences.begin(new WantedSilence("acme", null, null, "bad", "why", soon), OPS))
                .hasMessageContaining("severity");
    }

    private void raise(String... rules) {
        List<Finding> findings = new ArrayList<>();
        for (String rule : rules) {
            findings.add(Found.by(rule, "acme"));
        }
        incidents.raise(findings);
    }

    private List<String> found(String words) {
        return incidents.list(new IncidentQuery(null, null, null, 10, null).words(words)).items().stream()
                .map(Incident::number)
                .toList();
    }

    private static void due(String number, Instant at) {
        RoomsOnPostgres.sql()
                .sql("update incident set due = :at::timestamptz where number = :number")
                .param("at", at.toString())
                .param("number", Incident.number(number))
                .update();
    }
}
