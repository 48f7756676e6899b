package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private final Project project;
    private HubStandIn hub = new HubStandIn(200, "{\"replayed\": 2, \"incident\": \"INC-000001\"}");

    ReplayCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void oneIsReplayedByItsId() {
        assertThat(project.run("replay", "0190-a:map:3", "--admin-url", hub.url(), "--password", "pw"))
                .isZero();
        assertThat(project.lines()).containsExactly("replayed: 2", "incident: INC-000001");
        HubStandIn.Asked asked = hub.asked.get(0);
        assertThat(asked.method() + " " + asked.uri()).isEqualTo("POST /api/dead-letters/0190-a:map:3/replay");
        assertThat(asked.headers()).containsEntry("Authorization", basic("admin:pw"));
    }

    @Test
    void allOfAnIncidentAreReplayedWithTheKeptPassword() {
        project.set("HUB_ADMIN_PORT", hub.port());
        project.write(Path.of("data/admin-password"), "kept\n");
        assertThat(project.run("replay", "--incident", "INC-000001")).isZero();
        assertThat(hub.asked.get(0).uri()).isEqualTo("/api/dead-letters/replay?incident=INC-000001");
        assertThat(hub.asked.get(0).headers()).containsEntry("Authorization", basic("admin:kept"));
    }

    @Test
    void allOfAVendorAreReplayedSinceATime() {
        project.set("HUB_ADMIN_PASSWORD", "set");
        assertThat(project.run(
                        "replay",
                        "--vendor",
                        "a&b",
                        "--since",
                        "2026-01-31T10:00:00+01:00",
                        "--admin-url",
                        hub.url(),
                        "--user",
                        "eve"))
                .isZero();
        assertThat(hub.asked.get(0).uri())
                .isEqualTo("/api/dead-letters/replay?vendor=a%26b&since=2026-01-31T10:00:00%2B01:00");
        assertThat(hub.asked.get(0).headers()).containsEntry("Authorization", basic("eve:set"));
    }

    @Test
    void oneThatFailsAgainIsNoSuccess() {
        hub.close();
        hub = new HubStandIn(200, "{\"replayed\": 1, \"failedAgain\": 1}");
        assertThat(project.run("replay", "x", "--admin-url", hub.url(), "--password", "pw"))
                .isEqualTo(1);
        assertThat(project.lines()).containsExactly("replayed: 1", "failedAgain: 1");
    }

    @Test
    void aProblemIsToldByItsDetail() {
        hub.close();
        hub = new HubStandIn(404, "{\"title\": \"Not Found\", \"detail\": \"There is no dead letter x.\"}");
        assertThat(project.run("replay", "x", "--admin-url", hub.url(), "--password", "pw"))
                .isEqualTo(1);
        assertThat(project.complaint().strip()).isEqualTo("404: There is no dead letter x.");
    }

    @Test
    void whatToReplayMustBeSaidAndUnambiguous() {
        assertThat(project.run("replay")).isEqualTo(2);
        assertThat(project.run("replay", "x", "--vendor", "acme")).isEqualTo(2);
        assertThat(project.run("replay", "--since", "2026-01-31T10:00:00Z")).isEqualTo(2);
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void aMissingPasswordIsSaidToBeSo() {
        assertThat(project.run("replay", "x", "--admin-url", hub.url())).isEqualTo(1);
        assertThat(project.complaint()).startsWith("No password: give --password or HUB_ADMIN_PASSWORD");
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
