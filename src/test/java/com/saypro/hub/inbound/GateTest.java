package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.Door.assertPlain;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Via;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GateTest extends ThreeDoors {
    @Test
    void aProvenRequestBecomesADelivery() throws Exception {
        HttpResponse<String> response = door.send(door.signed("stripe", CHARGE));
        assertPlain(response, 202);
        Delivery delivery = door.deliveries.get(0);
        assertThat(delivery.vendor()).isEqualTo("stripe");
        assertThat(delivery.category()).isEqualTo(Category.PAYMENT);
        assertThat(delivery.via()).isEqualTo(Via.WEBHOOK);
        assertThat(delivery.key()).isEqualTo("stripe:ch_42");
        assertThat(delivery.headers()).isEmpty();
        assertThat(delivery.body()).isEqualTo(CHARGE);
        assertThat(delivery.received()).isBetween(Instant.now().minusSeconds(20), Instant.now());
        assertThat(delivery.position()).isNull();
        assertThat(door.counted("stripe", "accepted")).isEqualTo(1);
        assertThat(door.refusals).isEmpty();
    }

    @Test
    void onlyTheVendorsHeadersAreKept() throws Exception {
        door.send(door.signed("shopify", ORDER, "x-other", "no", "X-Shopify-Webhook-Id", "w1"));
        assertThat(door.deliveries.get(0).headers())
                .isEqualTo(Map.of("x-shopify-topic", "orders/create", "x-shopify-webhook-id", "w1"));
    }

    @Test
    void withoutAnEntityTheDeliverysIdIsItsKey() throws Exception {
        door.send(door.signed("shopify", "not json".getBytes(StandardCharsets.UTF_8)));
        Delivery delivery = door.deliveries.get(0);
        assertThat(delivery.key()).isEqualTo(delivery.id().toString());
    }

    @Test
    void anyBytesOfAnyTypeArriveExactly() throws Exception {
        byte[] binary = new byte[90_000];
        new Random(1).nextBytes(binary);
        byte[] form = "a=b&broken&&=%zz&CamelHttpResponseCode=299".getBytes(StandardCharsets.UTF_8);
        door.send(door.signed("shopify", binary, "content-type", "application/octet-stream"));
        door.send(door.signed("shopify", form, "content-type", "application/x-www-form-urlencoded"));
        door.send(door.signed("shopify", binary, "content-type", "text/plain; charset=no-such-charset"));
        door.send(door.signed("shopify", new byte[0]));
        assertThat(door.deliveries).extracting(Delivery::body).containsExactly(binary, form, binary, new byte[0]);
    }

    @Test
    void aCompressedBodyIsKeptAsSent() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ORDER);
        }
        assertPlain(door.send(door.signed("shopify", packed.toByteArray(), "content-encoding", "gzip")), 202);
        assertThat(door.deliveries.get(0).body()).isEqualTo(packed.toByteArray());
    }

    @Test
    void aChunkedBodyArrivesWhole() throws Exception {
        byte[] body = "x".repeat(80_000).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                door.signed("shopify", body).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertPlain(door.send(request), 202);
        assertThat(door.deliveries.get(0).body()).isEqualTo(body);
    }

    @Test
    void theUrlThatIsSignedIsThePublicOneWithItsQuery() throws Exception {
        byte[] body = "[{\"objectId\":51}]".getBytes(StandardCharsets.UTF_8);
        assertPlain(door.send(door.signed("hubspot", "?a=1%3A2&b=x%20y", body, Instant.now())), 202);
        assertThat(door.deliveries.get(0).key()).isEqualTo("hubspot:51");
    }

    @Test
    void aVendorGetsTheAnswerItWants() throws Exception {
        door.vendors.put(VendorFolder.load(
                folder, "stripe", VendorFolder.STRIPE + "answer: {status: 200, body: \"[accepted]\"}\n"));
        HttpResponse<String> response = door.send(door.signed("stripe", CHARGE));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[accepted]");
        assertThat(response.headers().firstValue("content-type")).contains("text/plain");
    }
}
