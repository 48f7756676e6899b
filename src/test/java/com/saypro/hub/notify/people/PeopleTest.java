package com.saypro.hub.notify.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Via;
import com.saypro.hub.notify.Office;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers and sellers are told. */
class PeopleTest {
    private static final String ON = """
            channels: [{name: people, kind: email}]
            rules: []
            customers:
              channel: people
              told: [payment-failed, payment-delayed, dispute-closed]
              unsubscribe: "https://shop.example/out?who={email}"
            sellers:
              channel: people
              told: [dispute-opened, payment-failed]
              always: [dispute-opened]
              unsubscribe: "mailto:out@shop.example"
            """;
    private static final String ANNA =
            "{'customerId': 'c1', 'email': 'anna@example.com', 'name': 'Anna', 'language': 'de-AT'}";
    private static final String SELLER = "{'customerId': 's1', 'email': 'sam@seller.example'}";
    private static final String PAYMENT =
            "{'paymentId': 'p1', 'amount': {'minor': 104990, 'currency': 'EUR'}, 'customerId': 'c1', 'sellerId': 's1', 'orderId': '77'}";

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
        office.mail.purgeEmailFromAllMailboxes();
        office.says(ON);
    }

    @Test
    void aCustomerIsToldOnceInTheirLanguageThatAPaymentFailed() throws Exception {
        take(event("customer.created", ANNA, 600));
        Event failed = event("payment.failed", PAYMENT, 300);
        take(failed);
        take(failed);
        sendDue();
        take(event("payment.failed", PAYMENT, 200));
        sendDue();

        assertThat(office.mail.getReceivedMessages()).hasSize(1);
        MimeMessage mail = office.mail.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("Ihre Zahlung über 1.049,90");
        assertThat(mail.getAllRecipients()[0]).hasToString("anna@example.com");
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<https://shop.example/out?who=anna%40example.com>");
        String text =
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
        assertThat(text).contains("Guten Tag Anna,").contains("für die Bestellung 77");
        assertThat(office.column("recipient")).containsExactly("anna@example.com");
    }

    @Test
    void aPaymentThatGoesThroughInTimeIsNotToldOf() {
        take(event("customer.created", ANNA, 600), event("payment.failed", PAYMENT, 300));
        take(event("payment.captured", PAYMENT, 100));
        sendDue();
        assertThat(office.states()).isEmpty();
    }

    @Test
    void aLateTellingOfAFailureDoesNotBeatThePaymentThatFollowed() {
        take(event("customer.created", ANNA, 600), event("payment.captured", PAYMENT, 100));
        take(event("payment.failed", PAYMENT, 300));
        sendDue();
        assertThat(office.states()).isEmpty();
    }

    @Test
    void whatIsLongPastIsToldToNobody() {
        take(event("customer.created", ANNA, 600));
        take(event("payment.failed", PAYMENT, Duration.ofDays(3).toSeconds()));
        sendDue();
        assertThat(office.states()).isEmpty();
    }

    @Test
    void nobodyIsToldOfAnythingUntilThePolicySaysSo() {
        office.says("channels: [{name: people, kind: email}]\nrules: []\ncustomers: off\nsellers: off");
        take(event("customer.created", ANNA, 600), event("payment.failed", PAYMENT, 300));
        assertThat(count("notify_case")).isZero();
        office.says(ON);
        sendDue();
        assertThat(office.states()).isEmpty();
    }

    @Test
    void whoOptedOutIsToldNothingButWhatAlwaysIs() {
        take(event("customer.created", ANNA, 600), event("customer.created", SELLER, 600));
        take(event("subscriber.unsubscribed", "{'email': 'Anna@Example.com', 'listId': 'l'}", 500));
        office.bean(OptOuts.class).note("sam@seller.example", true, "api", Instant.now());
        take(event("payment.failed", PAYMENT, 300));
        take(event(
                "dispute.opened",
                "{'disputeId': 'd1', 'paymentId': 'p1', 'amount': {'minor': 500, 'currency': 'EUR'}, 'status': 'needs_response', 'dueBy': '2026-02-07T00:00:00Z'}",
                200));
        sendDue();
        assertThat(office.column("recipient")).containsExactly("sam@seller.example");
        assertThat(office.column("content ->> 'template'")).containsExactly("seller-dispute-opened");
        assertThat(RoomsOnPostgres.sql()
                        .sql("select string_agg(address, ' ') from notify_opt_out")
                        .query(String.class)
                        .single())
                .doesNotContain("example");
    }

    @Test
    void whoOptsOutIsNotSentWhatWaits() {
        take(event("customer.created", ANNA, 600), event("payment.failed", PAYMENT, 300));
        plan();
        office.bean(OptOuts.class).note("anna@example.com", true, "api", Instant.now());
        assertThat(office.send()).isZero();
        assertThat(office.states()).containsExactly("given_up");
        office.bean(OptOuts.class).note("anna@example.com", false, "api", Instant.now());
        assertThat(office.bean(OptOuts.class).isOut("ANNA@example.com")).isFalse();
    }

    @Test
    void ofADeletedCustomerNothingStays() {
        take(event("customer.created", ANNA, 600), event("payment.failed", PAYMENT, 300));
        plan();
        take(event("customer.deleted", "{'customerId': 'c1'}", 10));
        take(event("customer.updated", ANNA, 500));
        assertThat(office.send()).isZero();
        assertThat(office.column("recipient || content::text").toString()).doesNotContainIgnoringCase("anna");
        assertThat(office.bean(Contacts.class).find("acme", "c1")).isEmpty();
    }

    private static void sendDue() {
        plan();
        while (office.send() > 0) {
            // Until nothing is due.
        }
    }

    private static void plan() {
        RoomsOnPostgres.sql()
                .sql("update notify_case set tell = now() where tell is not null")
                .update();
        office.bean(PeopleNotices.class).due();
    }

    private static long count(String table) {
        return RoomsOnPostgres.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static void take(Event... events) {
        office.bean(PeopleEvents.class).take(List.of(events));
    }

    private static Event event(String type, String data, long secondsAgo) {
        Instant time = Instant.now().minusSeconds(secondsAgo);
        return new Event(
                "acme:" + UUID.randomUUID(),
                type,
                "x",
                time,
                "acme",
                Category.PAYMENT,
                Via.WEBHOOK,
                Instant.now(),
                UUID.randomUUID(),
                false,
                null,
                json(data));
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
