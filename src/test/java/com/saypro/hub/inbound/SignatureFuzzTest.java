package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.saypro.hub.event.BrokenFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** No header makes a signature's reader fail, and none proves what was not signed. */
class SignatureFuzzTest {
    private static final List<String> VENDORS = List.of("stripe", "hubspot", "shopify", "easypost", "zendesk");
    private static final Instant NOW = Instant.ofEpochSecond(1_767_261_600);
    private static final List<String> SECRETS = List.of("a secret that no input holds: 7f3e9c", "Ä ffi \uD83D\uDD11");

    @FuzzTest(maxDuration = "200s")
    void nothingIsProvenByChance(FuzzedDataProvider data) throws BrokenFile {
        Vendor vendor = Vendor.load(Path.of("mappings", data.pickValue(VENDORS)));
        String time = data.pickValue(List.of("1767261600", "1767261600000", data.consumeString(20)));
        String header = data.consumeString(300);
        String url = "http://hub" + data.consumeString(60);
        SigningRules rules = ((HeaderSignature) vendor.signature()).rules();
        Map<String, String> headers = rules.time() == null
                ? Map.of(rules.part().name(), header)
                : rules.time().part().name().equals(rules.part().name())
                        ? Map.of(rules.part().name(), "t=" + time + "," + header)
                        : Map.of(
                                rules.part().name(), header, rules.time().part().name(), time);
        SignedRequest request = new SignedRequest(headers, "POST", url, data.consumeRemainingAsBytes());
        assertThat(vendor.signature().proves(request, SECRETS, NOW)).isFalse();
    }
}
