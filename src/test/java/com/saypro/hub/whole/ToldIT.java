package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers are told: from a vendor's webhook to their mail server. */
class ToldIT {
    private final RunningHub hub = EditedHub.hub();

    @Test
    void aPaymentThatFailedIsToldItsCustomerOnceUnlessSheOptedOut() throws Exception {
        String ada = customer();
        String ida = customer();
        optOut(ida);

        failed(ida);
        String charge = failed(ada);

        await().until(() -> Post.of(address(ada)).length > 0);
        MimeMessage mail = Post.of(address(ada))[0];
        assertThat(mail.getSubject()).contains("€49.90");
        assertThat(mail.getHeader("List-Unsubscribe", null)).contains("unsubscribe?email=" + ada);
        assertThat(Post.of(address(ida))).isEmpty();

        hub.send("stripe", event(Charge.id(), "charge.failed", charge(charge, ada)));
        await().until(() -> hub.book("stripe").get("inFlight").asLong() == 0);
        await().during(Duration.ofMillis(1_500)).until(() -> Post.of(address(ada)).length == 1);
        assertThat(hub.get("/api/messages?status=sent&channel=people").toString())
                .doesNotContain(address(ada));
    }

    /** Stripe tells of a customer; the hub knows then where she reads her mail. */
    private String customer() {
        String id = Charge.id();
        hub.send("stripe", event(id, "customer.created", """
                {"id":"%s","object":"customer","email":"%s"}""".formatted(id, address(id))));
        await().until(() -> hub.bean(JdbcClient.class)
                        .sql("select count(*) from notify_contact where customer = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1);
        return id;
    }

    private String failed(String customer) {
        String charge = Charge.id();
        hub.send("stripe", event(charge, "charge.failed", charge(charge, customer)));
        return charge;
    }

    private void optOut(String customer) {
        int answer = hub.ask(HttpRequest.newBuilder(URI.create(hub.admin() + "/api/opt-outs/" + address(customer)))
                        .header("Authorization", Person.ADMIN.basic())
                        .PUT(BodyPublishers.noBody())
                        .build())
                .statusCode();
        assertThat(answer).isEqualTo(204);
    }

    private static String address(String customer) {
        return customer + "@example.com";
    }

    private static String charge(String id, String customer) {
        return """
                {"id":"ch_%s","object":"charge","amount":4990,"currency":"eur","customer":"%s","status":"failed",
                 "failure_code":"card_declined","payment_method_details":{"type":"card"}}""".formatted(id, customer);
    }

    private static String event(String id, String type, String object) {
        return """
                {"id":"evt_%s","object":"event","api_version":"2024-06-20","created":%d,"livemode":true,"type":"%s",
                 "data":{"object":%s}}""".formatted(id, Instant.now().getEpochSecond(), type, object);
    }
}
