package com.saypro.hub.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Payload;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import com.saypro.hub.event.Severity;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeWatchTest {
    private final ChangeWatch watch = RoomsOnPostgres.bean(ChangeWatch.class);
    private final Changes changes = RoomsOnPostgres.bean(Changes.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    private static Payload payload(String topic, String version, String body) {
        return new Payload("acme", topic, version, true, Learner.json(body));
    }

    private void sees(int times, Payload payload) {
        watch.look(new Mapped(List.of(), List.of(), List.of(), Collections.nCopies(times, payload)));
        watch.learn();
    }

    private static Finding only() {
        assertThat(RoomsOnPostgres.reported()).hasSize(1);
        return RoomsOnPostgres.reported().get(0);
    }

    @Test
    void aChangeIsOneFindingAndOneEntry() {
        sees(20, payload("order.paid", "", "{'id': 1}"));
        Payload changed = payload("order.paid", "", "{'id': 1, 'gift': {'to': 'Ann'}}");
        sees(1, changed);
        sees(3, changed);

        Finding finding = only();
        assertThat(finding.vendor()).isEqualTo("acme");
        assertThat(finding.failure().severity()).isEqualTo(Severity.INFO);
        assertThat(finding.failure().kind()).isEqualTo("new-field:order.paid:/gift");
        assertThat(finding.failure().reason())
                .isEqualTo("Field '/gift' of topic 'order.paid' is new, e.g. {\"to\":\"aaa\"};"
                        + " named in acme/events.jslt:7");
        SeenChange seen = changes.list("acme", 10, null).items().get(0);
        assertThat(seen.told()).isEqualTo(finding.failure().reason());
        assertThat(seen.topic()).isEqualTo("order.paid");
        assertThat(seen.lines()).containsExactly("acme/events.jslt:7");
        assertThat(changes.list("other", 10, null).items()).isEmpty();
    }

    @Test
    void likeChangesOfTwoTopicsAreTwo() {
        for (String topic : List.of("order.paid", "order.made")) {
            sees(20, payload(topic, "", "{'id': 1}"));
            sees(1, payload(topic, "", "{'id': '1'}"));
        }

        assertThat(RoomsOnPostgres.reported())
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aNewVersionIsOneFindingWhateverTheTopics() {
        sees(10, payload("order.paid", "2026-01", "{}"));
        sees(10, payload("order.made", "2026-01", "{}"));
        sees(1, payload("order.made", "2026-04", "{}"));
        sees(1, payload("order.paid", "2026-04", "{}"));
        sees(1, payload("order.paid", "not a 'version'", "{}"));

        assertThat(only().failure().kind()).isEqualTo("new-version:2026-04");
        assertThat(only().failure().reason())
                .isEqualTo("Payloads come by version '2026-04' of the API, which never came before");
        assertThat(changes.list("acme", 10, null).items())
                .singleElement()
                .satisfies(change -> assertThat(change.topic()).isNull());
    }

    @Test
    void theFirstVersionsOfAVendorAreNotTold() {
        sees(10, payload("order.paid", "1", "{}"));
        sees(5, payload("order.paid", "2", "{}"));

        assertThat(RoomsOnPostgres.reported()).isEmpty();
    }

    @Test
    void hubsThatLearnAtOnceLearnAsOne() throws Exception {
        Lessons lessons = RoomsOnPostgres.bean(Lessons.class);
        Payload known = payload("order.paid", "1", "{'id': 1}");
        Payload changed = payload("order.paid", "2", "{'id': 1, 'gift': 1}");
        Callable<Void> hub = () -> {
            for (int i = 0; i < 5; i++) {
                lessons.learn("acme", "order.paid", Collections.nCopies(5, known));
                lessons.versions("acme", Collections.nCopies(5, known));
            }
            return null;
        };
        Samples.atOnce(List.of(hub, hub));
        Callable<Void> told = () -> {
            lessons.learn("acme", "order.paid", List.of(changed)).forEach(this::report);
            lessons.versions("acme", List.of(changed)).forEach(this::report);
            return null;
        };

        Samples.atOnce(List.of(told, told, told));

        assertThat(RoomsOnPostgres.reported()).hasSize(2);
    }

    private void report(Finding finding) {
        RoomsOnPostgres.bean(com.saypro.hub.event.Findings.class).report(finding);
    }

    @Test
    void aVendorThatChangesEverythingIsTwentyFindingsADay() {
        StringBuilder many = new StringBuilder("{'id': 1");
        for (int i = 0; i < 30; i++) {
            many.append(", 'f").append(i).append("x': 1");
        }
        sees(20, payload("order.paid", "", "{'id': 1}"));
        sees(1, payload("order.paid", "", many + "}"));
        sees(1, payload("order.paid", "", "{'id': '1'}"));

        assertThat(RoomsOnPostgres.reported()).hasSize(20);
        assertThat(changes.list("acme", 100, null).items()).hasSize(31);
    }

    @Test
    void aCursorWalksTheChangesNewestFirst() {
        sees(20, payload("order.paid", "", "{'id': 1}"));
        sees(1, payload("order.paid", "", "{'id': 1, 'a': 1, 'b': 1, 'c': 1}"));

        var first = changes.list(null, 2, null);
        var second = changes.list(null, 2, Long.valueOf(first.next()));
        assertThat(first.items()).extracting(SeenChange::what).containsExactly("/c", "/b");
        assertThat(second.items()).extracting(SeenChange::what).containsExactly("/a");
        assertThat(second.next()).isNull();
    }

    @Test
    void moreThanCanBeLookedAtIsLeftOut() {
        sees(100_000, payload("order.paid", "", "{'id': 1}"));
        sees(1, payload("x".repeat(101), "", "{}"));
        sees(1, payload("a\0b", "", "{}"));

        assertThat(RoomsOnPostgres.sql()
                        .sql("select topic from payload_shape")
                        .query(String.class)
                        .list())
                .containsExactly("order.paid");
    }
}
