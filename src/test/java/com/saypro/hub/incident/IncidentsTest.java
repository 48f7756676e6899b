package com.saypro.hub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.Position;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import com.saypro.hub.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private static final Actor OPS = Actor.page("ops");

    private final Incidents incidents = RoomsOnPostgres.bean(Incidents.class);
    private final IncidentDesk desk = RoomsOnPostgres.bean(IncidentDesk.class);
    private final AtomicLong offset = new AtomicLong();

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void numbersHaveNoGapsHoweverManyOpenAtOnce() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int partition = i;
            writers.add(() -> {
                for (int n = 0; n < 6; n++) {
                    // Every kind is found by two of them.
                    Finding found = finding("kind-" + partition / 2 + "-" + n, partition, n);
                    incidents.raise(List.of(found));
                }
                return null;
            });
        }

        Samples.atOnce(writers);

        assertThat(walk(100))
                .extracting(Incident::number)
                .containsExactlyElementsOf(IntStream.range(0, 24)
                        .mapToObj(i -> Incident.number(24 - i))
                        .toList());
        assertThat(walk(100)).extracting(Incident::count).containsOnly(2L);
    }

    @Test
    void likeFindingsAreOneIncidentThatKeepsTheFirstHundred() {
        for (int i = 0; i < 5; i++) {
            incidents.raise(IntStream.range(0, 50).mapToObj(n -> finding("a")).toList());
        }

        assertThat(walk(10)).singleElement().satisfies(incident -> {
            assertThat(incident.count()).isEqualTo(250);
            assertThat(incidents.findings(incident.number())).hasSize(100);
        });
    }

    @Test
    void aFindingToldAgainCountsOnce() {
        Finding finding = finding("a");

        incidents.raise(List.of(finding));
        incidents.raise(List.of(finding));

        assertThat(walk(10)).extracting(Incident::count).containsExactly(1L);
    }

    @Test
    void aNewFindingReopensInPlaceAndTellsItsOwnReason() {
        incidents.raise(List.of(reason(finding("a"), "line 3 is wrong")));
        incidents.raise(List.of(cleared(finding("a"), "fixed")));
        assertThat(walk(10)).extracting(Incident::resolution).containsExactly("fixed");

        incidents.raise(List.of(reason(finding("a"), "line 7 is wrong")));

        assertThat(walk(10)).singleElement().satisfies(incident -> {
            assertThat(incident.status()).isEqualTo("open");
            assertThat(incident.resolution()).isNull();
            assertThat(incident.title()).isEqualTo("line 7 is wrong");
            assertThat(incidents.history(incident.number()))
                    .extracting(IncidentEntry::action)
                    .filteredOn(action -> !action.startsWith("breached"))
                    .containsExactly("reopened", "resolved", "opened");
        });
    }

    @Test
    void foundAndEndedInOneBatchIsResolved() {
        Finding found = finding("a");

        incidents.raise(List.of(found, cleared(finding("a"), "replayed")));

        assertThat(walk(10)).extracting(Incident::status).containsExactly("resolved");
    }

    @Test
    void anAcknowledgedIncidentStaysSoWhileItIsFoundAgain() {
        incidents.raise(List.of(finding("a")));
        desk.acknowledge("INC-000001", OPS, "looking");

        incidents.raise(List.of(finding("a")));

        assertThat(incidents.find("INC-000001").orElseThrow().status()).isEqualTo("acknowledged");
    }

    @Test
    void theEndOfWhatNeverWasIsNothing() {
        incidents.raise(List.of(cleared(finding("a"), "fixed")));

        assertThat(walk(10)).isEmpty();
    }

    @Test
    void acceptingNeedsANoteAndStaysInTheHistory() {
        incidents.raise(List.of(finding("a")));

        assertThatThrownBy(() -> desk.resolve("INC-000001", OPS, new Ending("accepted", " ")))
                .isInstanceOf(IllegalArgumentException.class);
        desk.resolve("INC-000001", OPS, new Ending("accepted", "known at the vendor"));

        assertThat(incidents.history("INC-000001").get(0))
                .extracting(IncidentEntry::who, IncidentEntry::note)
                .containsExactly("ops", "accepted: known at the vendor");
    }

    @Test
    void aCursorWalksEveryIncidentOnce() {
        IntStream.range(0, 25).forEach(i -> incidents.raise(List.of(finding("kind-" + i))));

        assertThat(walk(7)).extracting(Incident::number).hasSize(25).doesNotHaveDuplicates();
    }

    private List<Incident> walk(int limit) {
        List<Incident> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<Incident> page = incidents.list(new IncidentQuery(null, null, null, limit, cursor));
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return walked;
    }

    private Finding finding(String kind) {
        return finding(kind, 0, offset.getAndIncrement());
    }

    private static Finding finding(String kind, int partition, long offset) {
        Failure failure = new Failure("map", FailureClass.DATA, Severity.ERROR, kind, "It failed");
        Finding raised = Finding.raised("acme", "map-payment", failure, null, Samples.NOON);
        return at(raised, new Position("hub.findings", partition, offset));
    }

    private static Finding at(Finding finding, Position position) {
        return new Finding(
                finding.fingerprint(),
                finding.vendor(),
                finding.route(),
                finding.failure(),
                finding.reference(),
                finding.at(),
                finding.cleared(),
                position);
    }

    private static Finding reason(Finding finding, String reason) {
        Failure before = finding.failure();
        Failure failure = new Failure(before.step(), before.failureClass(), before.severity(), before.kind(), reason);
        return new Finding(
                finding.fingerprint(),
                finding.vendor(),
                finding.route(),
                failure,
                null,
                finding.at(),
                null,
                finding.position());
    }

    private static Finding cleared(Finding like, String how) {
        return at(Finding.cleared(like.fingerprint(), how, Samples.NOON), like.position());
    }
}
