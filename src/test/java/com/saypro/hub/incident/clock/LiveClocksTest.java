package com.saypro.hub.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Position;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.calendar.Announcements;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.Incidents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveClocksTest {
    private static final String POLICY = """
            target: 99%
            pauses: {waiting-vendor: The vendor has to act.}
            clocks: [{severity: [critical, error], acknowledge: 1h, resolve: 48h}]
            warn: {acknowledge: [75%], resolve: [75%]}
            escalate: {acknowledge: [100%], resolve: [50%, 100%]}
            path: [{who: on-call}, {who: team-lead, note: Call him}]
            """;

    private final Incidents incidents = RoomsOnPostgres.bean(Incidents.class);
    private final LiveClocks clocks = RoomsOnPostgres.bean(LiveClocks.class);
    private final LiveSla sla = RoomsOnPostgres.bean(LiveSla.class);
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final AtomicLong offset = new AtomicLong();

    @BeforeEach
    void empty() throws BrokenFile {
        RoomsOnPostgres.empty();
        sla.put(policy(POLICY));
    }

    @AfterEach
    void clear() {
        sla.clear();
    }

    @Test
    void anIncidentHasBothClocksFromItsFirstFinding() {
        String number = raised("error");

        assertThat(row(number, "acknowledge")).isEqualTo("due " + start.plus(Duration.ofHours(1)));
        assertThat(row(number, "resolve")).isEqualTo("due " + start.plus(Duration.ofHours(48)));
        assertThat(shown(number)).isEqualTo(start.plus(Duration.ofHours(1)) + " false");
    }

    @Test
    void nothingIsPromisedOfWhatIsOnlySaidUntilItIsMoreThanThat() {
        String number = raised("info");
        assertThat(notices()).isEmpty();

        RoomsOnPostgres.sql().sql("update incident set severity = 'error'").update();
        clocks.look(number, start.plus(Duration.ofDays(3)));

        assertThat(row(number, "resolve")).isEqualTo("due " + start.plus(Duration.ofDays(5)));
    }

    @Test
    void eachThingIsToldWhenItComes() {
        String number = raised("error");

        clocks.look(number, start.plus(Duration.ofMinutes(45)));
        assertThat(notices()).containsExactly(number + "/due-soon/acknowledge/75");
        clocks.look(number, start.plus(Duration.ofMinutes(61)));
        assertThat(notices())
                .containsExactly(
                        number + "/due-soon/acknowledge/75",
                        number + "/breached/acknowledge",
                        number + "/escalated/acknowledge/100");
        assertThat(history(number)).contains("breached: acknowledge", "due soon: acknowledge", "escalated: on-call");
        assertThat(shown(number)).endsWith(" true");
    }

    @Test
    void whatCameToPassWhileNoHubRanIsToldAtItsOwnTime() {
        String number = raised("error");
        Instant late = start.plus(Duration.ofHours(60));

        clocks.look(number, late);

        // A warning that comes too late helps nobody.
        assertThat(notices())
                .containsExactlyInAnyOrder(
                        number + "/breached/acknowledge",
                        number + "/escalated/acknowledge/100",
                        number + "/breached/resolve",
                        number + "/escalated/resolve/50",
                        number + "/escalated/resolve/100");
        assertThat(told(number + "/breached/resolve"))
                .contains("\"at\": \"" + start.plus(Duration.ofHours(48)) + "\"", "\"noticed\": \"" + late + "\"");
        assertThat(told(number + "/escalated/resolve/100")).contains("\"to\": \"team-lead\"", "\"note\": \"Call him\"");
    }

    @Test
    void nothingIsToldTwiceWhoeverLooksAndWhateverTheClockSays() throws Exception {
        String number = raised("error");
        Instant late = start.plus(Duration.ofHours(60));

        Samples.atOnce(Stream.generate(() -> (Callable<Void>) () -> {
                    clocks.look(number, late);
                    return null;
                })
                .limit(4)
                .toList());
        clocks.look(number, start);
        clocks.look(number, late);

        assertThat(history(number)).hasSize(6);
        assertThat(history(number))
                .filteredOn(action -> action.startsWith("breached"))
                .hasSize(2);
        assertThat(notices()).hasSize(5);
    }

    @Test
    void aBreachStaysWhenTheClockIsPutBackOrThePolicyChanges() throws BrokenFile {
        String number = raised("error");
        clocks.look(number, start.plus(Duration.ofHours(2)));

        sla.put(policy("{target: 99%, clocks: [{acknowledge: 9h, resolve: 90h}]}"));
        clocks.look(number, start);

        assertThat(row(number, "acknowledge")).isEqualTo("breached " + start.plus(Duration.ofHours(1)));
        assertThat(row(number, "resolve")).isEqualTo("due " + start.plus(Duration.ofHours(90)));
    }

    @Test
    void aChangeOfThePolicyDoesNotRewriteWhatEnded() throws BrokenFile {
        String number = raised("error");
        cleared();

        sla.put(policy("{target: 99%, clocks: [{acknowledge: 1s, resolve: 1s}]}"));
        clocks.look(number, start.plus(Duration.ofHours(2)));

        assertThat(row(number, "resolve")).isEqualTo("met " + start.plus(Duration.ofHours(48)));
        assertThat(notices()).isEmpty();
    }

    @Test
    void maintenanceThatIsAnnouncedMovesTheEnd() {
        String number = raised("error");
        RoomsOnPostgres.bean(Announcements.class)
                .announce("acme", start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(7)), "Disks", "anna");

        clocks.look(number, start.plus(Duration.ofHours(10)));

        assertThat(row(number, "resolve")).isEqualTo("due " + start.plus(Duration.ofHours(50)));
        assertThat(row(number, "acknowledge")).startsWith("breached");
    }

    @Test
    void aRoundLooksAtWhatIsDueAndThenWaits() {
        String number = raised("error");
        assertThat(clocks.lookAround(10)).isZero();
        RoomsOnPostgres.sql().sql("update incident_look set next = now()").update();

        assertThat(clocks.lookAround(10)).isEqualTo(1);
        assertThat(clocks.lookAround(10)).isZero();

        cleared();
        assertThat(RoomsOnPostgres.sql()
                        .sql("select count(*) from incident_look where next is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(row(number, "resolve")).startsWith("met");
    }

    @Test
    void aBatchOfIncidentsIsLookedAtAtOnce() {
        RoomsOnPostgres.sql().sql("""
                        insert into incident (number, fingerprint, vendor, route, step, class, severity, found_severity, kind,
                          title, count, first_seen, last_seen, told_at)
                        select n, 'f' || n, 'acme', 'r', 's', 'vendor', 'error', 'error', 'k', 't', 1, now(), now(), now()
                        from generate_series(1, 500) n""").update();
        List<String> numbers =
                LongStream.rangeClosed(1, 500).mapToObj(Incident::number).toList();
        Instant before = Instant.now();

        clocks.look(numbers);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(RoomsOnPostgres.sql()
                        .sql("select count(*) from incident_clock")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1000);
    }

    private String raised(String severity) {
        incidents.raise(List.of(finding(severity)));
        return RoomsOnPostgres.sql()
                .sql("select max(number) from incident")
                .query(Long.class)
                .single()
                .toString()
                .replaceFirst("^", "INC-00000");
    }

    private Finding finding(String severity) {
        Failure failure = new Failure("map", FailureClass.DATA, Severity.of(severity), "kind", "It failed");
        return Finding.raised("acme", "map-payment", failure, null, start)
                .at(new Position("hub.findings", 0, offset.getAndIncrement()));
    }

    private void cleared() {
        incidents.raise(List.of(Finding.cleared(finding("error").fingerprint(), "auto", start)
                .at(new Position("hub.findings", 0, offset.getAndIncrement()))));
    }

    private static String row(String number, String clock) {
        return RoomsOnPostgres.sql()
                .sql(
                        "select state, due from incident_clock where 'INC-' || lpad(incident::text, 6, '0') = ? and clock = ?")
                .params(number, clock)
                .query((row, index) ->
                        row.getString(1) + " " + row.getTimestamp(2).toInstant())
                .single();
    }

    private static String shown(String number) {
        return RoomsOnPostgres.sql()
                .sql("select due, breached from incident where 'INC-' || lpad(number::text, 6, '0') = ?")
                .param(number)
                .query((row, index) -> row.getTimestamp(1).toInstant() + " " + row.getBoolean(2))
                .single();
    }

    /** The notices of clocks; the tracker tells more than these. */
    private static List<String> notices() {
        return RoomsOnPostgres.sql()
                .sql(
                        "select id from incident_notice where notice ->> 'change' in ('DUE_SOON', 'BREACHED', 'ESCALATED') order by seq")
                .query(String.class)
                .list();
    }

    private static String told(String id) {
        return RoomsOnPostgres.sql()
                .sql("select notice::text from incident_notice where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> history(String number) {
        return incidents.history(number).stream().map(entry -> entry.action()).toList();
    }

    private static SlaPolicy policy(String yaml) throws BrokenFile {
        return SlaSection.read(Entry.of(Path.of("sla.yaml"), yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
