package com.saypro.hub.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Maintenance;
import com.saypro.hub.event.Maintenance.Span;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.VendorFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceTest {
    private static final String WINDOWS = """
            maintenance:
              - {from: 2026-12-01T02:00, until: 2026-12-01T06:00, zone: Europe/Berlin, reason: A new data centre}
              - {day: sunday, time: "02:30", for: 2h, zone: Europe/Berlin, reason: Updates}
            """;

    private final Maintenance maintenance = RoomsOnPostgres.bean(MaintenanceCalendar.class);
    private final MaintenanceWindows windows = RoomsOnPostgres.bean(MaintenanceWindows.class);
    private final Announcements announcements = RoomsOnPostgres.bean(Announcements.class);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @AfterEach
    void forget() {
        windows.remove("acme");
    }

    @Test
    void filesSayItByTheClockOnAWall() throws BrokenFile {
        windows.put(windows.read(file(WINDOWS)));

        assertThat(maintenance.of("acme", at("2026-11-28T00:00:00Z"), at("2026-12-03T00:00:00Z")))
                .containsExactly(
                        new Span(at("2026-11-29T01:30:00Z"), at("2026-11-29T03:30:00Z"), "Updates"),
                        new Span(at("2026-12-01T01:00:00Z"), at("2026-12-01T05:00:00Z"), "A new data centre"));
        assertThat(maintenance.of("other", at("2026-11-28T00:00:00Z"), at("2026-12-03T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void whereClocksArePutForwardAWeeklyTimeBeginsWithTheNextThatThereIs() throws BrokenFile {
        windows.put(windows.read(file(WINDOWS)));

        assertThat(maintenance.of("acme", at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z")))
                .containsExactly(new Span(at("2026-03-29T01:00:00Z"), at("2026-03-29T03:00:00Z"), "Updates"));
        assertThat(maintenance.isUnderWay("acme", at("2026-03-29T01:00:00Z"))).isTrue();
        assertThat(maintenance.isUnderWay("acme", at("2026-03-29T03:00:00Z"))).isFalse();
    }

    @Test
    void whatOverlapsIsOneSpanWithBothReasons() {
        announcements.announce("acme", now.plusSeconds(100), now.plusSeconds(300), "Disks", "anna");
        announcements.announce("acme", now.plusSeconds(200), now.plusSeconds(400), "Network", "anna");

        assertThat(maintenance.of("acme", now, now.plusSeconds(1000)))
                .containsExactly(new Span(now.plusSeconds(100), now.plusSeconds(400), "Disks; Network"));
    }

    @Test
    void whatIsAnnouncedCanBeEndedOrTakenBack() {
        Announced ahead = announcements.announce("acme", now.plusSeconds(100), now.plusSeconds(300), "Disks", "anna");
        Announced begun = announcements.announce("acme", null, now.plusSeconds(300), "Network", "anna");

        announcements.end(ahead.id(), "bob");
        announcements.end(begun.id(), "bob");

        assertThat(maintenance.isUnderWay("acme", now.plusSeconds(200))).isFalse();
        assertThat(announcements.ahead()).isEmpty();
        assertThatThrownBy(() -> announcements.end(begun.id(), "bob")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whoEndedItAndUntilWhenItWasToLastIsKept() {
        Announced begun = announcements.announce("acme", null, now.plusSeconds(300), "Network", "anna");
        announcements.announce("other", null, now.plusSeconds(300), "Disks", "anna");

        Announced ended = announcements.end(begun.id(), "bob");

        assertThat(ended.endedBy()).isEqualTo("bob");
        assertThat(ended.ended()).isBetween(now, Instant.now().plusSeconds(1)).isEqualTo(ended.until());
        assertThat(announcements.ever("acme", 10)).containsExactly(ended).allSatisfy(kept -> {
            assertThat(kept.who()).isEqualTo("anna");
            assertThat(kept.planned()).isEqualTo(now.plusSeconds(300));
        });
        assertThat(announcements.ever(null, 10)).hasSize(2);
    }

    @Test
    void nobodyIsExcusedAfterwards() {
        Instant end = now.plusSeconds(300);
        assertThatThrownBy(() -> announcements.announce("acme", now.minusSeconds(600), end, "Disks", "anna"))
                .hasMessageContaining("before it begins");
        assertThatThrownBy(() -> announcements.announce("acme", null, now.minusSeconds(1), "Disks", "anna"))
                .hasMessageContaining("ends after");
        assertThatThrownBy(() -> announcements.announce("acme", null, now.plus(Duration.ofDays(40)), "Disks", "anna"))
                .hasMessageContaining("31 days");
        assertThatThrownBy(() -> announcements.announce("acme", null, end, " ", "anna"))
                .hasMessageContaining("reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from: 2026-12-01T06:00, until: 2026-12-01T02:00, zone: UTC, reason: r}",
                "{from: soon, until: 2026-12-01T02:00, zone: UTC, reason: r}",
                "{from: 2026-12-01T01:00, until: 2026-12-01T02:00, reason: r}",
                "{from: 2026-12-01T01:00, until: 2026-12-01T02:00, zone: UTC}",
                "{day: sunday, time: late, for: 2h, zone: UTC, reason: r}",
                "{day: sunday, time: \"02:00\", for: 0h, zone: UTC, reason: r}",
                "{day: sunday, time: \"02:00\", for: 8d, zone: UTC, reason: r}",
                "{day: sunday, time: \"02:00\", zone: UTC, reason: r}",
                "nightly"
            })
    void whatIsNoMaintenanceIsRefused(String wrong) {
        assertThatThrownBy(() -> windows.read(file("maintenance: [" + wrong + "]")))
                .isInstanceOf(BrokenFile.class);
    }

    private static VendorFile file(String yaml) throws BrokenFile {
        Path folder = Path.of("mappings/acme");
        return new VendorFile(folder, Entry.of(folder.resolve(VendorFile.NAME), yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
