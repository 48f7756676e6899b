package com.saypro.hub.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends GuardedTest {
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/flow",
                "/incidents",
                "/incidents/queue",
                "/incidents/INC-000012",
                "/events",
                "/events/x",
                "/dead-letters/x",
                "/vendors",
                "/vendors/live",
                "/reconciliation",
                "/reconciliation/live",
                "/reconciliation/nothing",
                "/reconciliation/order-payment",
                "/reconciliation/order-payment/live",
                "/reconciliation/matches/REC-000123",
                "/sla"
            })
    void everyPageHoldsToTheContentPolicy(String path) {
        assertThat(page("admin", path)).doesNotContainPattern(INLINE).doesNotContain("th:");
    }

    @Test
    void theHomePageShowsFlowBooksAndIncidents() {
        assertThat(page("vera", "/"))
                .contains("hx-get=\"/flow\"")
                .contains("42.4/s", "database away")
                .contains("Unaccounted", "1,020,345")
                .contains("INC-000009", "PostgreSQL does not answer");
    }

    @Test
    void theDeskTellsWhatIsDueAndOffersDeedsToOperatorsOnly() {
        assertThat(page("vera", "/incidents"))
                .contains("overdue 2 h", "in 30 min", "no clock runs", "nobody", "due-overdue")
                .doesNotContain(
                        "data-deed=\"resolve\"", "type=\"checkbox\" autocomplete", "method=\"post\" action=\"/inc");
        assertThat(page("otto", "/incidents")).contains("data-deed=\"resolve\"", "Pick INC-000012");
    }

    @Test
    void thePromiseIsShownWithItsCountsItsBreachesAndItsMethod() {
        assertThat(page("vera", "/sla"))
                .contains("99.12 %", "113 of 114", "12 of 12; fewer than 100: one breach would miss the target")
                .contains("none ended", "A &lt;b&gt;bold&lt;/b&gt; title", "not yet")
                .contains(
                        "The percentage is those that were met", "<code>waiting-vendor</code>", "<em>acknowledge</em>");
    }

    @Test
    void anIncidentShowsItsClocksAndOffersToHoldThemToOperatorsOnly() {
        assertThat(page("vera", "/incidents/INC-000012"))
                .contains("3 h 20 min of 48 h", "hours of office", "unknown while paused")
                .contains("Paused: waiting-vendor by otto, 2026-01-31 08:00 to now", "Maintenance: Disks")
                .doesNotContain("/resume");
        assertThat(page("otto", "/incidents/INC-000012")).contains("/incidents/INC-000012/resume");
    }

    @Test
    void aDeadLetterShowsItsFailureToAllAndItsPayloadToOperatorsOnly() {
        assertThat(page("vera", "/dead-letters/a%2Fb"))
                .contains("Unknown &lt;script&gt;", "href=\"/incidents/INC-000012\"", "replay: failed again")
                .contains("Replayed now, it would fail again", "href=\"/events/stripe:evt_3\"")
                .doesNotContain("<script>alert", "Payload", "person-0001", "Discard", "/replay\"");
        assertThat(page("otto", "/dead-letters/a%2Fb"))
                .contains("person-0001@example.com", "Discard for good")
                .contains("/dead-letters/0198a3b2-7c11-7aaa-9bbb-0123456789ab:record:stripe:a%2Fb%25c%3Bd/replay")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatNothingProvedSaysSo() {
        assertThat(page("vera", "/vendors")).containsOnlyOnce(">unverified<");
        assertThat(page("vera", "/events/x")).containsOnlyOnce(">unverified<");
    }

    @Test
    void theVendorsPageShowsWhatTheyChanged() {
        assertThat(page("vera", "/vendors"))
                .contains("Changes seen", ">new field<", "/&lt;b&gt;gift")
                .doesNotContain("<b>gift");
    }

    @Test
    void whatVendorsSendIsNeverMarkup() {
        assertThat(page("otto", "/incidents/INC-000012"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
    }

    @Test
    void reconciliationTellsHowMuchIsBrokenAndSinceWhen() {
        assertThat(page("vera", "/reconciliation"))
                .contains("1,020,345", "12,049.90 EUR", "311 JPY", "up to seven days: 1020", "nothing seen yet");
        assertThat(page("vera", "/reconciliation/nothing")).contains("No rule is in force yet", "routes/rules");
    }

    @Test
    void aMatchShowsBothSidesAndWhatIsApart() {
        assertThat(page("vera", "/reconciliation/matches/REC-000123"))
                .contains("10.00 EUR apart", "39.90 EUR", "49.90 EUR", "no contract of stripe says")
                .contains("href=\"/events/stripe:evt_3\"", "payment.captured, webhook, processed")
                .contains("href=\"/incidents/INC-000012\"", "counts no more", "And 12 more.")
                .contains("&lt;script&gt;alert(1)", "&lt;b&gt;right")
                .doesNotContain("<script>alert", "<b>right");
    }

    @Test
    void peopleAreOfferedOnlyWhatTheyMayDo() {
        assertThat(page("vera", "/incidents/INC-000012"))
                .doesNotContain("Acknowledge</button>", "Replay", "Payload", "Add comment", "Remove the link");
        assertThat(page("sue", "/incidents/INC-000012"))
                .contains("Add comment")
                .doesNotContain("Acknowledge</button>", "Replay", "Payload");
        assertThat(page("otto", "/incidents/INC-000012"))
                .contains("Acknowledge</button>", "Replay", "Payload", "Add comment", "Remove the link to INC-000003");
    }

    @Test
    void onlyOperatorsAreOfferedToSayHowAMatchStands() {
        String match = "/reconciliation/matches/REC-000123";
        assertThat(page("otto", match))
                .contains("Accept", "Match by hand", "Post by force")
                .doesNotContain("Reopen");
        for (String other : List.of("vera", "sue")) {
            assertThat(page(other, match)).doesNotContain("Accept", "Match by hand", match + "/");
        }
    }

    @Test
    void aFindingLeadsToItsMatchAndTheHomePageToTheBreaks() {
        assertThat(page("vera", "/incidents/INC-000012")).contains("href=\"/reconciliation/matches/REC-000123\"");
        assertThat(page("vera", "/"))
                .contains(
                        "href=\"/reconciliation/order-payment?broken=any\"", "1,035 broken", "12,049.90 EUR, 311 JPY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/incidents", "/incidents/INC-000012", "/dead-letters/x", "/reconciliation/matches/REC-000123"})
    void everyFormCarriesItsToken(String path) {
        String page = page("otto", path);
        int forms = page.split("method=\"post\"", -1).length;
        assertThat(page.split("name=\"_csrf\"", -1)).hasSize(forms);
    }

    private String page(String user, String path) {
        var answer = browser().get(path, "Authorization", as(user), "Accept", Browser.HTML);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
