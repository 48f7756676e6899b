package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.Door.assertPlain;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Severity;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalTest extends ThreeDoors {
    private void assertRefused(HttpRequest.Builder request, int status, String result) throws Exception {
        assertPlain(door.send(request), status);
        assertThat(door.deliveries).isEmpty();
        assertThat(door.refusals).hasSize(1);
        assertThat(door.counted(door.refusals.get(0), result)).isEqualTo(1);
    }

    @Test
    void aForgedRequestIsRefused() throws Exception {
        assertRefused(door.signed("stripe", CHARGE).POST(BodyPublishers.ofString("{}")), 401, "unsigned");
    }

    @Test
    void anUnsignedRequestIsRefused() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        door.signed("shopify", ORDER).build().uri())
                .POST(BodyPublishers.ofByteArray(ORDER));
        assertRefused(request, 401, "unsigned");
    }

    @Test
    void anOldRequestIsRefused() throws Exception {
        Instant before = Instant.now().minusSeconds(310);
        assertRefused(door.signed("stripe", "", CHARGE, before), 401, "unsigned");
    }

    @Test
    void aLargeBodyIsRefusedByItsLength() throws Exception {
        assertRefused(door.signed("shopify", new byte[100_001]), 413, "too-large");
    }

    @Test
    void aLargeBodyIsRefusedInChunks() throws Exception {
        byte[] body = new byte[100_001];
        HttpRequest.Builder request =
                door.signed("shopify", body).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertRefused(request, 413, "too-large");
    }

    @Test
    void aBodyThatNobodyMaySendIsNotEvenRead() throws Exception {
        byte[] body = new byte[Vendor.LARGEST_BODY + 1];
        HttpRequest.Builder request =
                door.signed("shopify", body).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertPlain(door.send(request), 413);
        assertThat(door.deliveries).isEmpty();
    }

    @Test
    void aNewContentTypeIsRefusedWhereTheVendorHasOne() throws Exception {
        assertRefused(door.signed("stripe", CHARGE, "content-type", "text/xml"), 415, "wrong-type");
        assertPlain(door.send(door.signed("stripe", CHARGE, "content-type", "Application/JSON; charset=utf-8")), 202);
    }

    @Test
    void aVendorIsHeldToItsRate() throws Exception {
        door.vendors.put(VendorFolder.load(folder, "stripe", VendorFolder.STRIPE + "rate: 1\n"));
        int refused = 0;
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> response = door.send(door.signed("stripe", CHARGE));
            if (response.statusCode() == 429) {
                refused++;
                assertPlain(response, 429);
                assertThat(response.headers().firstValue("retry-after")).contains("1");
            }
        }
        assertThat(refused).isPositive();
        assertThat(door.deliveries).hasSize(5 - refused);
        assertThat(door.counted("stripe", "too-many")).isEqualTo(refused);
    }

    @Test
    void aMissingSecretIsReportedOnceAndAgainWhenItIsThere() throws Exception {
        door.environment.setProperty("hub.default-secret", "");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> response = door.send(door.signed("stripe", CHARGE));
            assertPlain(response, 503);
            assertThat(response.headers().firstValue("retry-after")).contains("30");
        }
        door.environment.setProperty("HUB_STRIPE_SECRETS", "new," + Door.SECRET);
        assertPlain(door.send(door.signed("stripe", CHARGE)), 202);
        assertThat(door.findings).hasSize(2);
        Finding raised = door.findings.get(0);
        assertThat(raised.vendor()).isEqualTo("stripe");
        assertThat(raised.route()).isEqualTo("stripe-webhook");
        assertThat(raised.failure().failureClass()).isEqualTo(FailureClass.CONFIG);
        assertThat(raised.failure().severity()).isEqualTo(Severity.ERROR);
        assertThat(raised.failure().kind()).isEqualTo("no-secret");
        assertThat(raised.failure().reason()).contains("HUB_STRIPE_SECRETS");
        assertThat(door.findings.get(1).cleared()).isEqualTo("fixed");
        assertThat(door.findings.get(1).fingerprint()).isEqualTo(raised.fingerprint());
        assertThat(door.counted("stripe", "no-secret")).isEqualTo(2);
    }

    @Test
    void aVendorWhoseFileIsGoneIsAskedToTryAgain() throws Exception {
        HttpRequest.Builder request = door.signed("stripe", CHARGE);
        door.vendors.remove("stripe");
        assertRefused(request, 503, "no-vendor");
    }
}
