package com.saypro.hub.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Severity;
import com.saypro.hub.poll.StandIn.Asked;
import com.saypro.hub.poll.StandIn.Told;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at the receivers. */
class SendingTest {
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = new Office();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void empty() throws Exception {
        RoomsOnPostgres.empty();
        office.web.asked().clear();
        office.web.answers(asked -> Told.json("{}"));
        office.mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void anEmailHasTextAndHtmlAndIsOneThreadWithOthersOfItsIncident() throws Exception {
        office.has("mail", "email").tell(Change.OPENED).tell(Change.RESOLVED);
        assertThat(office.send()).isEqualTo(1);
        assertThat(office.send()).isEqualTo(1);

        MimeMessage[] mails = office.mail.getReceivedMessages();
        assertThat(mails).hasSize(2);
        MimeMessage first = mails[0];
        assertThat(first.getSubject())
                .isEqualTo("INC-000123 opened, critical: Too many payments fail: 41 % <of> 50 & more");
        assertThat(first.getFrom()[0]).hasToString("SayPro <hub@saypro.example>");
        assertThat(first.getHeader("Message-ID", null)).matches("<hub\\.[0-9a-f]{32}@saypro\\.example>");
        assertThat(first.getHeader("Message-ID", null)).isNotEqualTo(mails[1].getHeader("Message-ID", null));
        assertThat(first.getHeader("References", null)).isEqualTo(mails[1].getHeader("References", null));
        assertThat(first.getHeader("List-Unsubscribe")).isNull();
        MimeMultipart parts = (MimeMultipart) first.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Vendor: stripe");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("&lt;of&gt; 50 &amp; more");
        assertThat(office.states()).containsOnly("sent");
    }

    @Test
    void slackIsSentBlocksInTheColourOfTheSeverity() {
        office.has("slack", "slack").tell(Change.OPENED).send();
        JsonNode sent = only();
        assertThat(sent.at("/attachments/0/color").asText()).isEqualTo("#a4262c");
        assertThat(sent.at("/attachments/0/blocks/1/text/text").asText()).contains("&lt;of&gt; 50 &amp; more");
        assertThat(sent.toString()).contains("https://hub.example.com/incidents/INC-000123");
    }

    @Test
    void teamsIsSentAnAdaptiveCard() {
        office.has("teams", "teams").tell(Change.OPENED).send();
        assertThat(only().at("/attachments/0/content/body/1/inlines/0/text").asText())
                .isEqualTo("Too many payments fail: 41 % <of> 50 & more");
    }

    @Test
    void pagerDutyHasOneAlertAnIncident() {
        office.has("pager", "pagerduty")
                .tell(Change.OPENED)
                .tell(Change.ASSIGNED)
                .tell(Change.ACKNOWLEDGED)
                .tell(Change.RESOLVED);
        for (int i = 0; i < 4; i++) {
            office.send();
        }
        List<JsonNode> sent = office.web.asked().stream().map(SendingTest::json).toList();
        assertThat(sent)
                .extracting(each -> each.get("event_action").asText())
                .containsExactly("trigger", "acknowledge", "resolve");
        assertThat(sent).extracting(each -> each.get("dedup_key").asText()).containsOnly("INC-000123");
        assertThat(sent.get(0).at("/payload/severity").asText()).isEqualTo("critical");
        assertThat(sent.get(0).get("routing_key").asText()).isEqualTo("r0uting-key");
    }

    @Test
    void aWebhookIsSignedAndHasOneIdHoweverOftenItIsSent() {
        office.web.answers(Told.of(500), Told.json("{}"));
        office.has("hook", "webhook").tell(Change.OPENED).send();
        office.later().send();
        List<Asked> asked = office.web.asked();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).headers().get("webhook-id"))
                .matches("msg_[0-9a-f]{32}")
                .isEqualTo(asked.get(1).headers().get("webhook-id"));
        assertThat(asked.get(0).headers().get("webhook-signature")).matches("v1,[A-Za-z0-9+/]{43}=");
        assertThat(json(asked.get(0)).get("type").asText()).isEqualTo("incident.opened");
        assertThat(json(asked.get(0)).at("/data/title").asText()).contains("<of>");
    }

    @Test
    void jiraHasOneIssueAnIncidentAndACommentForEachChange() {
        office.web.answers(SendingTest::jira);
        office.has("jira", "jira").tell(Change.OPENED).tell(Change.ACKNOWLEDGED);
        office.send();
        office.send();
        assertThat(office.web.asked()).extracting(Asked::method).containsExactly("GET", "POST", "GET", "POST");
        Asked created = office.web.asked().get(1);
        assertThat(json(created).at("/fields/labels/1").asText()).isEqualTo("hub-INC-000123");
        assertThat(json(created).at("/fields/project/key").asText()).isEqualTo("OPS");
        assertThat(created.headers().get("authorization")).startsWith("Basic ");
        Asked commented = office.web.asked().get(3);
        assertThat(commented.path()).endsWith("/issue/OPS-7/comment");
        assertThat(json(commented).at("/properties/0/value/id").asText()).isEqualTo("INC-000123/ACKNOWLEDGED");
        assertThat(office.column("remote")).containsOnly("OPS-7");
        assertThat(office.states()).containsOnly("sent");
    }

    @Test
    void jiraGetsNoIssueOfAnIncidentThatIsOverAndThatItNeverHeardOf() {
        office.web.answers(SendingTest::jira);
        office.has("jira", "jira").tell(Change.RESOLVED).send();
        assertThat(office.web.asked()).extracting(Asked::method).containsExactly("GET");
        assertThat(office.states()).containsExactly("sent");
        assertThat(office.column("remote")).containsExactly("null");

        office.tell(Change.REOPENED).send();
        assertThat(office.column("remote")).containsExactly("null", "OPS-7");
    }

    @Test
    void jiraIsNotToldTwiceWhatTheHubDidNotBookBeforeItDied() {
        office.web.answers(asked -> asked.path().endsWith("/search/jql")
                ? Told.json("{\"issues\": [{\"key\": \"OPS-7\"}]}")
                : Told.json("{\"comments\": [{\"properties\": [{\"key\": \"hub.notice\","
                        + " \"value\": {\"id\": \"INC-000123/OPENED\"}}]}]}"));
        office.has("jira", "jira").tell(Change.OPENED).send();
        assertThat(office.web.asked()).extracting(Asked::method).containsExactly("GET", "GET");
        assertThat(office.column("remote")).containsExactly("OPS-7");
    }

    @Test
    void whatIsOfLowSeverityIsToldTogether() {
        office.says("""
                channels: [{name: slack, kind: slack}]
                rules: [{severity: [info, warning], channels: slack, digest: 1h}]""");
        for (int i = 0; i < 3; i++) {
            office.tell(Office.notice("low/" + i, Change.OPENED, Severity.INFO));
        }
        assertThat(office.send()).isZero();
        assertThat(office.later().send()).isEqualTo(1);
        assertThat(only().at("/attachments/0/blocks")).hasSize(4);
        assertThat(office.later().send()).isZero();
        assertThat(office.states()).containsExactly("digest", "digest", "digest", "sent");
    }

    private static Told jira(Asked asked) {
        if (asked.path().endsWith("/search/jql")) {
            return Told.json("{\"issues\": []}");
        }
        return asked.method().equals("GET")
                ? Told.json("{\"comments\": []}")
                : new Told(201, Map.of(), "{\"id\": \"1\", \"key\": \"OPS-7\"}");
    }

    private static JsonNode only() {
        assertThat(office.web.asked()).hasSize(1);
        return json(office.web.asked().get(0));
    }

    private static JsonNode json(Asked asked) {
        try {
            return JsonMapper.builder().build().readTree(asked.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
