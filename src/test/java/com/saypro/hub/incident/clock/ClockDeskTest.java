package com.saypro.hub.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Position;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Severity;
import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentDesk;
import com.saypro.hub.incident.IncidentEntry;
import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockDeskTest {
    private static final Actor ANNA = Actor.api("anna");

    private final Incidents incidents = RoomsOnPostgres.bean(Incidents.class);
    private final ClockDesk desk = RoomsOnPostgres.bean(ClockDesk.class);
    private final ClockReadings readings = RoomsOnPostgres.bean(ClockReadings.class);
    private String number;

    @BeforeEach
    void raise() {
        RoomsOnPostgres.empty();
        Failure failure = new Failure("map", FailureClass.DATA, Severity.ERROR, "kind", "It failed");
        incidents.raise(List.of(Finding.raised("acme", "map-payment", failure, null, Instant.now())
                .at(new Position("hub.findings", 0, 0))));
        number = incidents
                .list(new IncidentQuery(null, null, null, 1, null))
                .items()
                .get(0)
                .number();
    }

    @Test
    void pausingAnIncidentThatNobodyHasTakenAcknowledgesIt() {
        Incident paused = desk.pause(number, ANNA, "waiting-vendor", "They answer tomorrow");

        assertThat(paused.status()).isEqualTo("acknowledged");
        assertThat(paused.due()).isNull();
        assertThat(readings.of(number))
                .extracting(ClockReading::state)
                .containsExactly(ClockState.MET, ClockState.PAUSED);
        assertThat(incidents.history(number))
                .extracting(IncidentEntry::action)
                .containsExactly("paused: waiting-vendor", "acknowledged", "opened");
    }

    @Test
    void aPausedIncidentGoesOn() {
        desk.pause(number, ANNA, "waiting-vendor", null);
        Incident resumed = desk.resume(number, ANNA, null);

        assertThat(resumed.due()).isNotNull();
        assertThat(readings.of(number).get(1)).satisfies(reading -> {
            assertThat(reading.state()).isEqualTo(ClockState.DUE);
            assertThat(reading.pauses()).singleElement().satisfies(pause -> {
                assertThat(pause.who()).isEqualTo("anna");
                assertThat(pause.reason()).isEqualTo("waiting-vendor");
            });
        });
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> desk.pause(number, ANNA, "lunch", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waiting-vendor");
        assertThatThrownBy(() -> desk.resume(number, ANNA, null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.pause("INC-000099", ANNA, "waiting-vendor", null))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> readings.of("INC-000099")).isInstanceOf(NoSuchElementException.class);
        desk.pause(number, ANNA, "waiting-vendor", null);
        assertThatThrownBy(() -> desk.pause(number, ANNA, "waiting-vendor", null))
                .hasMessageContaining("paused already");
    }

    @Test
    void whatIsResolvedIsNotPaused() {
        incidents.raise(
                List.of(Finding.cleared(incidents.find(number).orElseThrow().fingerprint(), "auto", Instant.now())
                        .at(new Position("hub.findings", 0, 1))));

        assertThatThrownBy(() -> desk.pause(number, ANNA, "waiting-vendor", null))
                .hasMessageContaining("is resolved");
        assertThat(readings.of(number)).extracting(ClockReading::state).containsOnly(ClockState.MET);
        assertThat(readings.of(number)).extracting(ClockReading::unneeded).containsExactly(true, false);
    }

    @Test
    void aPersonWhoTakesItInHandStopsTheFirstClock() {
        RoomsOnPostgres.bean(IncidentDesk.class).acknowledge(number, ANNA, null);

        assertThat(readings.of(number)).extracting(ClockReading::state).containsExactly(ClockState.MET, ClockState.DUE);
    }
}
