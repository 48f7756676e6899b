package com.saypro.hub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import com.saypro.hub.event.Severity;
import com.saypro.hub.incident.storm.StormPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StormTest {
    private static final Actor OPS = Actor.api("ops");
    private static final String POLICY = """
            group: {declines: {of: {step: decline-*}, by: [vendor]}}
            inhibit:
              - {while: {step: gateway-down}, quiet: {step: [slow, vendor-silent]}, same: [vendor]}
            after: 2m
            cap: {incidents: 10, each: 2, within: 1m, calm: 5m}
            """;

    private final Incidents incidents = RoomsOnPostgres.bean(Incidents.class);
    private final IncidentDesk desk = RoomsOnPostgres.bean(IncidentDesk.class);
    private final Notices notices = RoomsOnPostgres.bean(Notices.class);
    private final Silences silences = RoomsOnPostgres.bean(Silences.class);
    private final StormWatch watch = RoomsOnPostgres.bean(StormWatch.class);
    private final StormPolicy policy = RoomsOnPostgres.bean(StormPolicy.class);

    @BeforeEach
    void empty() throws BrokenFile {
        RoomsOnPostgres.empty();
        policy.put(policy.read(Entry.of(Path.of("storms.yaml"), POLICY.getBytes(StandardCharsets.UTF_8))));
    }

    @AfterEach
    void usual() {
        policy.clear();
    }

    @Test
    void everyChangeIsToldExactlyOnce() {
        Finding found = Found.by("slow", "acme");

        incidents.raise(List.of(found));
        incidents.raise(List.of(found, Found.by("slow", "acme")));
        incidents.raise(List.of(Found.over(found)));
        incidents.raise(List.of(Found.by("slow", "acme", Severity.CRITICAL, "slower")));

        assertThat(told())
                .containsExactly(
                        "OPENED INC-000001", "RESOLVED INC-000001", "REOPENED INC-000001", "ESCALATED INC-000001");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatPeopleDoIsTold() {
        incidents.raise(List.of(Found.by("slow", "acme")));
        desk.acknowledge("INC-000001", OPS, null);
        desk.assign("INC-000001", OPS, "anna", "your shop");
        desk.escalate("INC-000001", OPS, null);
        desk.severity("INC-000001", OPS, "info", "not so bad");
        desk.resolve("INC-000001", OPS, new Ending("fixed", null));

        assertThat(told())
                .containsExactly(
                        "OPENED INC-000001",
                        "ACKNOWLEDGED INC-000001",
                        "ASSIGNED INC-000001",
                        "ESCALATED INC-000001",
                        "RESOLVED INC-000001");
    }

    @Test
    void aGatewayThatIsDownSpeaksForWhatItExplains() {
        Finding down = Found.by("gateway-down", "acme");
        incidents.raise(List.of(down));
        incidents.raise(List.of(Found.by("slow", "acme"), Found.by("slow", "other")));

        assertThat(told()).containsExactly("OPENED INC-000001", "OPENED INC-000003");
        assertThat(find("INC-000002").inhibitedBy()).isEqualTo("INC-000001");
        assertThat(incidents.history("INC-000002").get(0).note()).isEqualTo("inhibited by INC-000001");
    }

    @Test
    void oneThatIsFoundInTheSameBatchExplainsToo() {
        incidents.raise(List.of(Found.by("slow", "acme"), Found.by("gateway-down", "acme")));

        assertThat(told()).containsExactly("OPENED INC-000002");
    }

    @Test
    void whatGoesOnAfterItsExplanationSpeaksForItself() {
        Finding down = Found.by("gateway-down", "acme");
        Finding slow = Found.by("slow", "acme");
        Finding silent = Found.by("vendor-silent", "acme");
        incidents.raise(List.of(down, slow, silent));
        incidents.raise(List.of(Found.over(down), Found.over(silent)));
        told();

        watch.look(down.at().plusSeconds(60 + 119));
        assertThat(told()).isEmpty();
        watch.look(down.at().plusSeconds(60 + 121));

        assertThat(told()).containsExactly("OPENED INC-000002");
        assertThat(find("INC-000002").inhibitedBy()).isNull();
        assertThat(incidents.history("INC-000002"))
                .extracting(IncidentEntry::action, IncidentEntry::note)
                .startsWith(tuple("speaks for itself", "after INC-000001"));
        watch.look(Instant.now());
        assertThat(told()).isEmpty();
    }

    @Test
    void theEndOfWhatNobodyHeardOfIsNotToldEither() {
        Finding down = Found.by("gateway-down", "acme");
        Finding slow = Found.by("slow", "acme");
        incidents.raise(List.of(down, slow));
        incidents.raise(List.of(Found.over(slow)));

        assertThat(told()).containsExactly("OPENED INC-000001");
        assertThat(find("INC-000002").status()).isEqualTo("resolved");
    }

    @Test
    void severalFingerprintsOfAGroupAreOneIncidentThatEndsWithTheLast() {
        Finding visa = Found.by("decline-visa", "acme");
        Finding master = Found.by("decline-master", "acme");

        incidents.raise(List.of(visa, master, Found.by("decline-visa", "other")));
        incidents.raise(List.of(Found.over(visa)));
        assertThat(find("INC-000001"))
                .extracting(Incident::status, Incident::count)
                .containsExactly("open", 2L);
        incidents.raise(List.of(Found.over(master)));

        assertThat(find("INC-000001").status()).isEqualTo("resolved");
        assertThat(find("INC-000002").status()).isEqualTo("open");
        incidents.raise(List.of(Found.by("decline-master", "acme")));
        assertThat(find("INC-000001").status()).isEqualTo("open");
    }

    @Test
    void aSilenceStopsNoticesAndNeverCounting() {
        silences.begin(silence("acme", Duration.ofHours(1)), OPS);

        incidents.raise(List.of(Found.by("slow", "acme"), Found.by("slow", "acme"), Found.by("slow", "other")));
        desk.acknowledge("INC-000001", OPS, null);

        assertThat(told()).containsExactly("OPENED INC-000002");
        assertThat(find("INC-000001").count()).isEqualTo(2);
        assertThat(find("INC-000001").silence()).isNotNull();
        assertThat(silences.list(true, 10, null).items())
                .extracting(Silence::incidents)
                .containsExactly(1L);
    }

    @Test
    void whatOpenedUnderASilenceIsToldWhenItEnds() {
        Silence silence = silences.begin(silence("acme", Duration.ofHours(1)), OPS);
        incidents.raise(List.of(Found.by("slow", "acme")));
        watch.look();
        assertThat(told()).isEmpty();

        silences.end(silence.id(), OPS);
        watch.look(Instant.now().plusSeconds(1));

        assertThat(told()).containsExactly("OPENED INC-000001");
    }

    @Test
    void beyondTheCapAStormStandsForTheOthers() {
        incidents.raise(many("acme", 0, 500));
        incidents.raise(many("acme", 500, 700));
        incidents.raise(List.of(Found.by("slow", "other")));

        List<String> told = told();
        assertThat(told)
                .filteredOn(line -> line.startsWith("OPENED"))
                .hasSize(11)
                .contains("OPENED INC-000702");
        assertThat(told).filteredOn(line -> line.startsWith("STORM")).containsExactly("STORM INC-000501");
        Incident storm = find("INC-000501");
        assertThat(storm.title()).startsWith("690 incidents since ");
        assertThat(incidents
                        .list(new IncidentQuery(null, null, null, 1000, null).heldBy("INC-000501"))
                        .items())
                .hasSize(690);
    }

    @Test
    void aStormIsOverWhenItIsCalmAndWhatItHeldStaysQuiet() {
        incidents.raise(many("acme", 0, 20));
        told();

        watch.look(Instant.now().plus(Duration.ofMinutes(4)));
        assertThat(told()).isEmpty();
        watch.look(Instant.now().plus(Duration.ofMinutes(6)));

        assertThat(told()).containsExactly("RESOLVED INC-000021");
        watch.look(Instant.now().plus(Duration.ofMinutes(7)));
        assertThat(told()).isEmpty();
        desk.assign("INC-000020", OPS, "anna", null);
        assertThat(told()).containsExactly("ASSIGNED INC-000020");
    }

    @Test
    void twoHubsTellOnceAndHoldTheCapTogether() throws Exception {
        List<Callable<Void>> hubs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Finding> mine = many("acme", i * 50, i * 50 + 50);
            hubs.add(() -> {
                incidents.raise(mine);
                incidents.raise(mine);
                watch.look();
                return null;
            });
        }

        Samples.atOnce(hubs);

        List<String> told = told();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told).filteredOn(line -> line.startsWith("OPENED")).hasSize(10);
        assertThat(told).filteredOn(line -> line.startsWith("STORM")).hasSize(1);
    }

    private static List<Finding> many(String vendor, int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> Found.by("rule-" + n, vendor))
                .toList();
    }

    private static WantedSilence silence(String vendor, Duration length) {
        return new WantedSilence(
                vendor, null, null, null, "maintenance", Instant.now().plus(length));
    }

    private Incident find(String number) {
        return incidents.find(number).orElseThrow();
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        Notices.Waiting waiting = notices.take();
        while (!waiting.notices().isEmpty()) {
            for (Notice notice : waiting.notices()) {
                told.add(notice.change() + " " + notice.incident());
            }
            notices.sent(waiting);
            waiting = notices.take();
        }
        return told;
    }
}
