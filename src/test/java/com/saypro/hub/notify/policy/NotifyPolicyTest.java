package com.saypro.hub.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.Severity;
import com.saypro.hub.notify.policy.NotifyPolicy.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyPolicyTest {
    /** A Friday, 22:30 in Berlin. */
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-01-30T21:30:00Z");

    private static final String CHANNELS = """
            zone: Europe/Berlin
            channels:
              - {name: pager, kind: pagerduty}
              - {name: team, kind: slack, language: de, quiet: [{days: [fri], from: "22:00", to: "07:00"}]}
              - {name: boss, kind: email}
            """;

    @Test
    void theFirstRuleThatTakesANoticeDecides() throws Exception {
        NotifyPolicy policy = read("""
                rules:
                  - {severity: critical, channels: [pager, team]}
                  - {vendor: [stripe, adyen], channels: boss}""");
        assertThat(told(policy, Change.OPENED, Severity.CRITICAL)).containsExactly("pager", "team");
        assertThat(told(policy, Change.OPENED, Severity.INFO)).containsExactly("boss");
    }

    @Test
    void orAllRulesDo() throws Exception {
        NotifyPolicy policy = read("""
                match: all
                rules:
                  - {category: payment, change: [opened, resolved], channels: team, digest: 1h}
                  - {severity: critical, channels: team}
                  - {category: crm, channels: boss}""");
        List<Way> ways = policy.ways(notice(Change.OPENED, Severity.CRITICAL), FRIDAY_NIGHT);
        assertThat(ways).hasSize(1);
        assertThat(ways.get(0).digest()).as("told at once before in a digest").isFalse();
        assertThat(told(policy, Change.ASSIGNED, Severity.INFO)).isEmpty();
    }

    @Test
    void pagerDutyIsNotToldWhoHasAnIncident() throws Exception {
        NotifyPolicy policy = read("rules: [{channels: [pager, boss]}]");
        assertThat(told(policy, Change.ASSIGNED, Severity.CRITICAL)).containsExactly("boss");
    }

    @Test
    void inQuietHoursOnlyWhatIsCriticalIsToldAtOnce() throws Exception {
        NotifyPolicy policy = read("rules: [{channels: team}]");
        assertThat(policy.ways(notice(Change.OPENED, Severity.CRITICAL), FRIDAY_NIGHT)
                        .get(0)
                        .due())
                .isEqualTo(FRIDAY_NIGHT);
        assertThat(policy.ways(notice(Change.OPENED, Severity.ERROR), FRIDAY_NIGHT)
                        .get(0)
                        .due())
                .isEqualTo("2026-01-31T06:00:00Z");
    }

    @Test
    void aDigestIsToldAtTheEndOfItsTime() throws Exception {
        NotifyPolicy policy = read("rules: [{channels: team, digest: 1h}]");
        assertThat(policy.ways(notice(Change.OPENED, Severity.INFO), FRIDAY_NIGHT)
                        .get(0)
                        .due())
                .isEqualTo("2026-01-30T22:00:00Z");
    }

    @Test
    void whoIsNextOnTheEscalationPathIsToldByTheChannelOfThatName() throws Exception {
        NotifyPolicy policy = read("rules: []");
        assertThat(told(policy, Change.ESCALATED, Severity.INFO)).containsExactly("boss");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30T21:30:00Z, true",
        "2026-01-31T05:59:59Z, true",
        "2026-01-31T06:00:00Z, false",
        "2026-01-31T21:30:00Z, false"
    })
    void hoursGoPastMidnightByTheClockOnTheWall(Instant at, boolean inside) throws Exception {
        NotifyPolicy policy = read("rules: [{channels: boss, during: {days: [fri], from: \"22:00\", to: \"07:00\"}}]");
        Notice like = notice(Change.OPENED, Severity.ERROR);
        Notice notice =
                new Notice("n", like.change(), "INC-000001", like.severity(), null, null, like.title(), at, null);
        assertThat(policy.ways(notice, at)).hasSize(inside ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules: [{channels: nobody}]",
                "rules: [{severity: huge, channels: boss}]",
                "rules: [{channels: boss, digest: 10s}]",
                "rules: []\ncustomers: on",
                "rules: []\ncustomers: {channel: team, told: [], unsubscribe: 'mailto:x@y.z'}",
                "rules: []\ncustomers: {channel: boss, told: [weather], unsubscribe: 'mailto:x@y.z'}",
                "rules: []\nsellers: {channel: boss, told: [payment-failed]}",
                "rules: []\nlanguage: ../en",
                "rules: []\nsecret: x"
            })
    void whatCannotBeMeantIsRefused(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(BrokenFile.class);
    }

    @Test
    void aChannelTellsInItsOwnLanguageOrInThatOfAll() throws Exception {
        NotifyPolicy policy = read("rules: []\nlanguage: fr");
        assertThat(List.of("team", "boss", "gone"))
                .extracting(policy::languageOf)
                .containsExactly("de", "fr", "fr");
    }

    @Test
    void nobodyOutsideIsWrittenToByWhatShips() throws Exception {
        NotifyPolicy shipped = PolicySection.read(Entry.of(Path.of("routes/policy/notify.yaml")));
        assertThat(shipped.customers()).isNull();
        assertThat(shipped.sellers()).isNull();
    }

    private static List<String> told(NotifyPolicy policy, Change change, Severity severity) {
        return policy.ways(notice(change, severity), FRIDAY_NIGHT).stream()
                .map(way -> way.channel().name())
                .toList();
    }

    private static Notice notice(Change change, Severity severity) {
        return new Notice(
                "n",
                change,
                "INC-000001",
                severity,
                Category.PAYMENT,
                "stripe",
                "Title",
                FRIDAY_NIGHT,
                Map.of("to", "boss"));
    }

    private static NotifyPolicy read(String yaml) throws BrokenFile {
        return PolicySection.read(Entry.of(Path.of("notify.yaml"), (CHANNELS + yaml).getBytes(StandardCharsets.UTF_8)));
    }
}
