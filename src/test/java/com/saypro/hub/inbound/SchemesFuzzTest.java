package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.saypro.hub.event.BrokenFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** No body, address or password makes the reader of another scheme fail, and none proves what it should not. */
class SchemesFuzzTest {
    private static final List<String> VENDORS = List.of("adyen", "mailchimp", "pipedrive", "marketplace", "shippo");
    private static final Instant NOW = Instant.ofEpochSecond(1_767_261_600);
    private static final List<String> SECRETS = List.of("a secret that no input holds: 7f3e9c", "Ä ffi \uD83D\uDD11");

    @FuzzTest(maxDuration = "200s")
    void nothingIsProvenByChance(FuzzedDataProvider data) throws BrokenFile {
        Vendor vendor = Vendor.load(Path.of("mappings", data.pickValue(VENDORS)));
        String header = data.pickValue(List.of("authorization", "hmacsignature", "webhook-signature"));
        String start = data.pickValue(List.of("", "Basic ", "v1,"));
        String query = data.pickValue(List.of("", "?token=", "?token=%"));
        Map<String, String> headers =
                Map.of(header, start + data.consumeString(100), "webhook-id", "1", "webhook-timestamp", "1767261600");
        String url = "http://hub/webhooks/some" + query + data.consumeString(60);
        SignedRequest request = new SignedRequest(headers, "POST", url, data.consumeRemainingAsBytes());
        assertThat(vendor.signature().proves(request, SECRETS, NOW)).isFalse();
    }
}
