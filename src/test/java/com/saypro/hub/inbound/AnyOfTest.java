package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.VendorFolder.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyOfTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final String SHIPPO = """
            name: Shippo
            category: shipping
            signature:
              - scheme: hmac
                header: Shippo-Auth-Signature
                separator: ","
                prefix: "v1="
                algorithm: sha256
                encoding: hex
                signed: "{timestamp}.{body}"
                timestamp: {header: Shippo-Auth-Signature, separator: ",", prefix: "t=", unit: seconds}
              - scheme: token
            unverified: true
            """;

    @TempDir
    Path folder;

    @Test
    void eachWayProvesByItself() {
        Vendor shippo = VendorFolder.load(folder, "shippo", SHIPPO);
        SignedRequest plain = request("https://x/webhooks/shippo", "{}");
        SignedRequest signed = shippo.sign(plain, "tea", NOW);
        assertThat(signed.headers()).containsKey("shippo-auth-signature");
        SignedRequest named = new Token("token").sign(plain, Credentials.of("tea"), NOW);
        for (SignedRequest request : List.of(signed, named)) {
            assertThat(shippo.signature().proves(request, List.of("tea"), NOW)).isTrue();
            assertThat(shippo.signature().proves(request, List.of("coffee"), NOW))
                    .isFalse();
        }
        assertThat(shippo.signature().proves(plain, List.of("tea"), NOW)).isFalse();
        assertThat(shippo.signature().proves(signed, List.of("tea"), NOW.plusSeconds(301)))
                .isFalse();
    }

    @Test
    void allItsHeadersAreSecretAndTheWeakestWayDecidesWhatIsSigned() {
        Signature shippo = VendorFolder.load(folder, "shippo", SHIPPO).signature();
        assertThat(shippo.headers()).containsExactly("shippo-auth-signature");
        assertThat(shippo.signsBody()).isFalse();
        assertThat(shippo.described()).isEqualTo("HMAC SHA-256 in Shippo-Auth-Signature or secret in the URL, ?token=");
        assertThat(VendorFolder.load(folder, "adyen", VendorFolder.ADYEN)
                        .signature()
                        .signsBody())
                .isTrue();
        assertThat(shippo.needs()).containsExactly("SECRETS");
        assertThat(shippo.lacks(Credentials.of())).contains("SECRETS");
        assertThat(shippo.lacks(Credentials.of("tea"))).isEmpty();
    }

    @Test
    void standardWebhooksNeedsNoFurtherKeysAndKnowsSvixsNames() {
        for (String prefix : List.of("webhook", "svix")) {
            String yaml = "name: Some\ncategory: crm\nsignature: {scheme: standard-webhooks, prefix: " + prefix + "}\n";
            Vendor vendor = VendorFolder.load(folder, "some", yaml);
            Vendor longhand = VendorFolder.load(
                    folder, "other", VendorFolder.STANDARD_WEBHOOKS.replace("webhook-", prefix + "-"));
            SignedRequest signed = vendor.sign(request("https://x", "{}"), "whsec_c2F5cHJv", NOW);
            assertThat(signed.headers()).containsKeys(prefix + "-id", prefix + "-timestamp", prefix + "-signature");
            for (Vendor reader : List.of(vendor, longhand)) {
                Signature signature = reader.signature();
                assertThat(signature.proves(signed, List.of("whsec_c2F5cHJv"), NOW.plusSeconds(300)))
                        .isTrue();
                assertThat(signature.proves(signed, List.of("saypro"), NOW)).isTrue();
                assertThat(signature.proves(signed, List.of("whsec_c2F5cHJv"), NOW.plusSeconds(301)))
                        .isFalse();
                assertThat(signature.proves(signed.with(prefix + "-id", "msg_2"), List.of("saypro"), NOW))
                        .isFalse();
            }
        }
    }

    @Test
    void eachMessageSignedHereHasItsOwnId() {
        Vendor vendor = VendorFolder.load(
                folder, "some", "name: Some\ncategory: crm\nsignature: {scheme: standard-webhooks}\n");
        SignedRequest plain = request("https://x", "{}");
        assertThat(vendor.sign(plain, "s", NOW).headers().get("webhook-id"))
                .isNotEqualTo(vendor.sign(plain, "s", NOW).headers().get("webhook-id"));
        assertThat(vendor.sign(plain.with("webhook-id", "msg_1"), "s", NOW).headers())
                .containsEntry("webhook-id", "msg_1");
    }
}
