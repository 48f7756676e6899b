package com.saypro.hub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Severity;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UntyingTest {
    private static final Actor OPS = Actor.api("ops");
    private static final String ONE = "INC-000001";
    private static final String TWO = "INC-000002";

    private final Incidents incidents = RoomsOnPostgres.bean(Incidents.class);
    private final IncidentDesk desk = RoomsOnPostgres.bean(IncidentDesk.class);
    private final IncidentLinks links = RoomsOnPostgres.bean(IncidentLinks.class);
    private final Untying untying = RoomsOnPostgres.bean(Untying.class);

    @BeforeEach
    void twoIncidents() {
        RoomsOnPostgres.empty();
        incidents.raise(List.of(
                Found.by("slow", "acme", Severity.ERROR, "slow"), Found.by("late", "acme", Severity.ERROR, "late")));
    }

    @Test
    void aLinkIsRemovedFromEitherSideAndBothHistoriesTellOfIt() {
        links.tie(ONE, OPS, LinkKind.CAUSED_BY, TWO);

        untying.untie(TWO, OPS, onlyLink(TWO));

        assertThat(links.of(ONE)).isEmpty();
        assertThat(links.of(TWO)).isEmpty();
        assertThat(latest(ONE)).isEqualTo(tuple("ops", "unlinked: caused by " + TWO, TWO, null));
        assertThat(latest(TWO)).isEqualTo(tuple("ops", "unlinked: cause of " + ONE, ONE, null));
        links.tie(ONE, OPS, LinkKind.CAUSED_BY, TWO);
        assertThat(links.of(ONE)).hasSize(1);
    }

    @Test
    void aPageIsUnlinkedAndItsAddressStaysInTheHistory() {
        links.tie(ONE, OPS, PageUrl.of("https://example.com/ticket/1"), "the ticket");

        untying.untie(ONE, OPS, onlyLink(ONE));

        assertThat(links.of(ONE)).isEmpty();
        assertThat(latest(ONE)).isEqualTo(tuple("ops", "unlinked: the ticket", "https://example.com/ticket/1", null));
    }

    @Test
    void onlyItsOwnLinksAreRemoved() {
        links.tie(ONE, OPS, PageUrl.of("https://example.com/ticket/1"), "the ticket");
        long link = onlyLink(ONE);

        assertThatThrownBy(() -> untying.untie(TWO, OPS, link)).isInstanceOf(NoSuchElementException.class);
        untying.untie(ONE, OPS, link);
        assertThatThrownBy(() -> untying.untie(ONE, OPS, link)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatOneIsADuplicateOfStaysWhileItIsResolvedAsThat() {
        desk.resolve(ONE, OPS, new Ending("duplicate", null, TWO));
        long link = onlyLink(TWO);

        assertThatThrownBy(() -> untying.untie(TWO, OPS, link))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ONE + " is resolved as a duplicate");
        desk.reopen(ONE, OPS, "it is another");
        untying.untie(TWO, OPS, link);

        assertThat(links.of(ONE)).isEmpty();
    }

    private long onlyLink(String number) {
        assertThat(links.of(number)).hasSize(1);
        return links.of(number).get(0).id();
    }

    private Tuple latest(String number) {
        IncidentEntry entry = incidents.history(number).get(0);
        return tuple(entry.who(), entry.action(), entry.before(), entry.after());
    }
}
