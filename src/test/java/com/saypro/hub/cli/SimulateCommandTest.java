package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z]\\d+)\"");
    private static final Pattern CHARGE = Pattern.compile("\"charge\":\"([a-z]\\d+)\"");

    private final Project project;
    private HubStandIn hub = new HubStandIn(202, "");

    SimulateCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void eachRequestIsAnotherEventOfToday() {
        assertThat(simulate("--rate", "1000", "--count", "20"))
                .as(project.complaint())
                .isZero();
        List<String> bodies = hub.asked.stream().map(HubStandIn.Asked::body).toList();
        assertThat(bodies).hasSize(20);
        assertThat(all(ID, bodies)).hasSize(20);
        assertThat(all(CHARGE, bodies)).hasSize(20);
        assertThat(bodies).noneMatch(body -> body.contains("1767225600")).allMatch(body -> body.contains("49.90"));
        assertThat(project.lines()[0].strip().split(" +")).startsWith("sent", "taken", "forged");
        assertThat(project.lines()[1].split(" +"))
                .containsExactly("acme", "20", "20", "0", "0", "0", "0", "0", "0", "0");
    }

    @Test
    void whatIsLateIsAboutTheObjectBefore() {
        assertThat(simulate("--rate", "1000", "--count", "5", "--late", "1")).isZero();
        List<String> bodies = hub.asked.stream().map(HubStandIn.Asked::body).toList();
        assertThat(all(ID, bodies)).hasSize(5);
        assertThat(all(CHARGE, bodies)).hasSize(1);
    }

    @Test
    void duplicatesAreTheSameAndWhatIsDroppedIsNeverSent() {
        assertThat(simulate("--rate", "1000", "--count", "4", "--duplicate", "1"))
                .isZero();
        assertThat(hub.asked).hasSize(8);
        assertThat(hub.asked.stream().map(HubStandIn.Asked::body).distinct()).hasSize(4);
        assertThat(simulate("--rate", "1000", "--count", "4", "--drop", "1")).isZero();
        assertThat(hub.asked).hasSize(8);
        assertThat(simulate("--rate", "1000", "--count", "4", "--reorder", "0.5"))
                .isZero();
        assertThat(hub.asked).hasSize(12);
    }

    @Test
    void aForgedOneThatIsTakenAndAnOwnOneThatIsNotAreWrong() {
        assertThat(simulate("--rate", "1000", "--count", "3", "--forge", "1")).isEqualTo(1);
        assertThat(project.lines()).contains("acme: forged answered 202 (3 times)");
        assertThat(hub.asked.stream().map(HubStandIn.Asked::body)).allMatch(body -> body.endsWith(" "));
        hub.close();
        hub = new HubStandIn(401, "");
        assertThat(simulate("--rate", "1000", "--count", "3", "--forge", "1")).isZero();
        assertThat(simulate("--rate", "1000", "--count", "3")).isEqualTo(1);
        assertThat(project.lines()).contains("acme: its own answered 401 (3 times)");
    }

    @Test
    void itKeepsItsRateAndEndsWhenTheTimeIsOver() {
        long start = System.nanoTime();
        assertThat(simulate("--rate", "20", "--duration", "1")).isZero();
        assertThat(hub.asked).hasSize(20);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(950), Duration.ofSeconds(8));
    }

    @Test
    void aHubThatIsNotThereAnswersNothing() {
        String url = hub.url();
        hub.close();
        assertThat(project.run("simulate", "acme", "--url", url, "--count", "1"))
                .isEqualTo(1);
        assertThat(project.lines()).contains("acme: its own answered not at all (1 times)");
    }

    @Test
    void aVendorWithNothingToRepeatIsLeftOutOfAll() {
        project.change(Project.MAPPING, "\"id\": .id", "\"id\": \"same\"");
        assertThat(project.run("simulate", "all", "--url", hub.url(), "--count", "1"))
                .isEqualTo(1);
        assertThat(project.lines()[0]).startsWith("Not played: acme: has no example that can be sent again");
    }

    @Test
    void aVendorWhoseNoticesTheHubMustLookUpIsLeftOutWithoutTheKeyForIt() {
        project.write(Project.VENDOR, """
                name: Acme
                category: payment
                topic: /type
                signature:
                  scheme: none
                unverified: true
                """);
        assertThat(simulate("--count", "1")).isEqualTo(1);
        assertThat(project.complaint()).contains("HUB_ACME_API_KEY is not set");
        assertThat(hub.asked).isEmpty();
    }

    private int simulate(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"simulate", "acme", "--url", hub.url()}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        return project.run(all);
    }

    private static Set<String> all(Pattern pattern, List<String> bodies) {
        Set<String> found = new HashSet<>();
        for (String body : bodies) {
            Matcher matcher = pattern.matcher(body);
            if (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
