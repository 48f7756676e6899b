package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.VendorFolder.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected signatures were computed with Python's hmac and hashlib. */
class VendorSignaturesTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final String ORDER = "{\"id\":820982911946154508,\"email\":\"jon@example.com\"}";
    private static final String CONTACTS = "[{\"objectId\":51,\"subscriptionType\":\"contact.creation\"}]";
    private static final String HUBSPOT_URL = "https://hub.example.com/webhooks/hubspot?a=1:2&b=x%20y%2Fz";

    @TempDir
    Path folder;

    private Signature signature(String yaml) {
        return VendorFolder.load(folder, "some", yaml).signature();
    }

    @Test
    void easypostsSecretIsDecomposedBeforeItIsAKey() {
        Signature easypost = signature(VendorFolder.EASYPOST);
        String body = "{\"id\":\"evt_9\",\"description\":\"tracker.updated\",\"result\":{\"id\":\"trk_1\"}}";
        String decomposed = "28911915f20a244bfd33d702128bf29823b61db7e87453fade0d57cd9fe98c6c";
        String composed = "d796c3ba81f7410dbbdbd74cb39b4d561ec7e4f13592322bbb73e3d11a9cab74";
        List<String> secrets = List.of("cl\u00e9-\ufb01n");
        String header = "x-hmac-signature";
        assertThat(easypost.proves(request("https://x", body, header, "hmac-sha256-hex=" + decomposed), secrets, NOW))
                .isTrue();
        assertThat(easypost.proves(request("https://x", body, header, "hmac-sha256-hex=" + composed), secrets, NOW))
                .isFalse();
        assertThat(easypost.proves(request("https://x", body, header, decomposed), secrets, NOW))
                .isFalse();
    }

    @Test
    void shopifySignsTheBodyAlone() {
        Signature shopify = signature(VendorFolder.SHOPIFY);
        String seal = "nXWY4RTx3CO2OeKJ9CjUAcJxpMxIRTFs5GT6e0re6+U=";
        String header = "x-shopify-hmac-sha256";
        assertThat(shopify.proves(request("https://x", ORDER, header, seal), List.of("app secret"), NOW))
                .isTrue();
        assertThat(shopify.proves(request("https://x", ORDER + "\n", header, seal), List.of("app secret"), NOW))
                .isFalse();
        assertThat(shopify.proves(request("https://x", ORDER, header, "*" + seal), List.of("app secret"), NOW))
                .isFalse();
    }

    @Test
    void hubspotSignsMethodUrlBodyAndMilliseconds() {
        Signature hubspot = signature(VendorFolder.HUBSPOT);
        String seal = "ir4UX+mQ7mIfK5wrDmT4/Wo74ZXov36d76sPbZeuz24=";
        SignedRequest request = request(
                HUBSPOT_URL,
                CONTACTS,
                "x-hubspot-signature-v3",
                seal,
                "x-hubspot-request-timestamp",
                Long.toString(NOW.toEpochMilli()));
        List<String> secrets = List.of("app secret");
        assertThat(hubspot.proves(request, secrets, NOW)).isTrue();
        assertThat(hubspot.proves(request, secrets, NOW.plusMillis(300_001))).isFalse();
        SignedRequest got = new SignedRequest(request.headers(), "GET", HUBSPOT_URL, request.body());
        assertThat(hubspot.proves(got, secrets, NOW)).isFalse();
        SignedRequest elsewhere = new SignedRequest(request.headers(), "POST", HUBSPOT_URL + "/", request.body());
        assertThat(hubspot.proves(elsewhere, secrets, NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'{secret}{body}', 3010592db6e58b41c2f1c76ef5e35f349002152f22f4151740c745fc38cf926f",
        "'{secret}{method}{url}{body}', e838f09faf0e49567c07c3df59e3c2e409626a006650dc0a20e40dfaced6b221"
    })
    void aPlainHashMayHoldTheSecret(String template, String seal) {
        Signature digest = signature(VendorFolder.signing(
                "scheme: digest",
                "header: X-HubSpot-Signature",
                "algorithm: sha256",
                "encoding: hex",
                "signed: \"" + template + "\""));
        SignedRequest request = request(HUBSPOT_URL, CONTACTS, "x-hubspot-signature", seal);
        assertThat(digest.proves(request, List.of("app secret"), NOW)).isTrue();
        assertThat(digest.proves(request, List.of("app"), NOW)).isFalse();
    }

    @Test
    void squareSignsTheUrlBeforeTheBody() {
        Signature square = signature(VendorFolder.signing(
                "scheme: hmac",
                "header: x-square-hmacsha256-signature",
                "algorithm: sha256",
                "encoding: base64",
                "signed: \"{url}{body}\""));
        String seal = "wtXo4vh8CU7pe396q7aDRs4hn/xmRZ2TbcIMjT1xuR0=";
        String url = "https://hub.example.com/webhooks/square";
        String header = "x-square-hmacsha256-signature";
        assertThat(square.proves(request(url, ORDER, header, seal), List.of("sig-key"), NOW))
                .isTrue();
        assertThat(square.proves(request(url + "/", ORDER, header, seal), List.of("sig-key"), NOW))
                .isFalse();
    }

    @Test
    void zendesksTimeIsIsoText() {
        Signature zendesk = signature(VendorFolder.signing(
                "scheme: hmac",
                "header: X-Zendesk-Webhook-Signature",
                "algorithm: sha256",
                "encoding: base64",
                "signed: \"{timestamp}{body}\"",
                "timestamp: {header: X-Zendesk-Webhook-Signature-Timestamp, unit: iso}"));
        String seal = "ttopIx0EzpkzIyQgS7SBk8wr1JOpeQLd065KsuZwnLE=";
        String stamp = "x-zendesk-webhook-signature-timestamp";
        SignedRequest request =
                request("https://x", ORDER, "x-zendesk-webhook-signature", seal, stamp, "2026-01-01T00:00:00Z");
        assertThat(zendesk.proves(request, List.of("zen"), NOW)).isTrue();
        assertThat(zendesk.proves(request, List.of("zen"), NOW.minusSeconds(301)))
                .isFalse();
        SignedRequest zoneless =
                request("https://x", ORDER, "x-zendesk-webhook-signature", seal, stamp, "2026-01-01T00:00:00");
        assertThat(zendesk.proves(zoneless, List.of("zen"), NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX, X/f6tcf83f4Zr9GalzUtN0WPDIUBQgaQBLYmeqDJIPw=",
        "plain words, S9atOJSeSyPfvJoWCLzFTpRVtdqCGtp6xuQF4DZ1otM="
    })
    void standardWebhooksSignTheirIdAndListSeveralSignatures(String secret, String seal) {
        Signature standard = signature(VendorFolder.STANDARD_WEBHOOKS);
        String list = "v1a,AAAA v1,AAAA v1," + seal;
        SignedRequest request = request(
                "https://x",
                ORDER,
                "webhook-id",
                "msg_1",
                "webhook-timestamp",
                "1767225600",
                "webhook-signature",
                list);
        assertThat(standard.proves(request, List.of(secret), NOW)).isTrue();
        Map<String, String> nameless = new HashMap<>(request.headers());
        nameless.remove("webhook-id");
        SignedRequest without = new SignedRequest(nameless, "POST", "https://x", request.body());
        assertThat(standard.proves(without, List.of(secret), NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sha256, base64, hex, 00ff10Aa, p3TT0uZt3BHrTc9qUpzXTDFTBoHqHB8d1Xr+Lo26dBc=",
        "sha512, base64, base64, AAECAwQ=, "
                + "tvfHk6ANAOOIpJt0zt0h9dmJipZ7OgVJ07aJ/nfdhWfSuRT+iFhw9fKbYy0vXjKHFPhLie6jfPZ/xP5+ZWle/w==",
        "sha1, hex, utf8, client, 7d413e16a16a772230bba55f2e32fdfd6594a80a"
    })
    void keysMayBeHexBase64OrText(String algorithm, String encoding, String key, String secret, String seal) {
        Signature signature = signature(VendorFolder.signing(
                "scheme: hmac",
                "header: X-Sig",
                "algorithm: " + algorithm,
                "encoding: " + encoding,
                "key: " + key,
                "signed: \"{body}\""));
        SignedRequest request = request("https://x", ORDER, "x-sig", seal);
        assertThat(signature.proves(request, List.of("not a key", secret), NOW)).isTrue();
        assertThat(signature.proves(request, List.of("not a key"), NOW)).isFalse();
    }

    @Test
    void onlyTheNamedEscapesOfAUrlAreDecoded() {
        UrlForm form = new UrlForm(":/?@!$'()*,;");
        assertThat(form.of("/a%3Ab%3a%2F%3F%40%21%24%27%28%29%2A%2C%3B")).isEqualTo("/a:b:/?@!$'()*,;");
        assertThat(form.of("/a%20b%26%2B%253A%C3%A9%")).isEqualTo("/a%20b%26%2B%253A%C3%A9%");
        assertThat(form.of("/%3")).isEqualTo("/%3");
        assertThat(form.of("/%zz%+1")).isEqualTo("/%zz%+1");
    }

    @Test
    void whatIsSignedHereIsProvenHere() {
        for (String yaml : List.of(
                VendorFolder.STRIPE,
                VendorFolder.HUBSPOT,
                VendorFolder.SHOPIFY,
                VendorFolder.EASYPOST,
                VendorFolder.STANDARD_WEBHOOKS)) {
            Vendor vendor = VendorFolder.load(folder, "some", yaml);
            SignedRequest sent = vendor.sign(request(HUBSPOT_URL, ORDER), "local", NOW);
            assertThat(vendor.signature().proves(sent, List.of("local"), NOW)).isTrue();
            assertThat(vendor.signature().proves(sent, List.of("remote"), NOW)).isFalse();
        }
    }
}
