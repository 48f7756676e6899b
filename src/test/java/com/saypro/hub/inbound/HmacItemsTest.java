package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.VendorFolder.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected signatures were computed with Python's hmac. */
class HmacItemsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final String KEY = "00112233445566778899AABBCCDDEEFF00112233445566778899aabbccddeeff";
    private static final String PAID_SEAL = "9JFwTyAgVf0/lVLR+RITTvQkYR6vckNr8omdcUsJQAQ=";
    private static final String PAID = """
            {"pspReference":"PSP7XQ2","merchantAccountCode":"SayProShop","merchantReference":"Bestellung/7\\\\a",
             "amount":{"value":4990,"currency":"EUR"},"eventCode":"AUTHORISATION","success":true,
             "additionalData":{"hmacSignature":"%s"}}""";
    private static final String CAPTURED = """
            {"pspReference":"PSP8XQ2","originalReference":"PSP7XQ2","merchantAccountCode":"SayProShop",
             "merchantReference":"Bestellung/7\\\\a","amount":{"value":"4990","currency":"EUR"},"eventCode":"CAPTURE",
             "success":"false","additionalData":{"hmacSignature":"cSlvhOM7UFxb15lLBIqdO5TEnKXoAbbRK0Gv6OE9jnY="}}""";

    @TempDir
    Path folder;

    private Vendor adyen;

    @BeforeEach
    void load() {
        adyen = VendorFolder.load(folder, "adyen", VendorFolder.ADYEN);
    }

    private static String notice(String... items) {
        return "{\"live\":\"false\",\"notificationItems\":["
                + String.join(
                        ",",
                        List.of(items).stream()
                                .map(item -> "{\"NotificationRequestItem\":" + item + "}")
                                .toList())
                + "]}";
    }

    private static String paid() {
        return PAID.formatted(PAID_SEAL);
    }

    private boolean proves(String body, String... keys) {
        return adyen.signature().proves(request("https://x", body), List.of(keys), NOW);
    }

    @Test
    void everyItemIsProvenByItsFields() {
        assertThat(proves(notice(paid()), KEY)).isTrue();
        assertThat(proves(notice(CAPTURED), KEY)).isTrue();
        assertThat(proves(notice(paid(), CAPTURED), KEY)).isTrue();
        assertThat(proves(notice(paid()), KEY.replace('0', '1'))).isFalse();
        assertThat(proves(notice(paid()))).isFalse();
    }

    @Test
    void numbersAndBooleansAreSignedAsTheyAreWritten() {
        assertThat(proves(notice(paid().replace("4990", "\"4990\"").replace("true", "\"true\"")), KEY))
                .isTrue();
        assertThat(proves(notice(paid().replace("4990", "4990.0")), KEY)).isFalse();
        assertThat(proves(notice(paid().replace("\"pspR", "\"originalReference\":null,\"pspR")), KEY))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4990|4991", "EUR|USD", "true|false", "PSP7XQ2|PSP7XQ3", "AUTHORISATION|CAPTURE", "7\\\\a|7\\/a"})
    void anAlteredFieldIsFound(String before, String after) {
        assertThat(paid()).contains(before);
        assertThat(proves(notice(paid().replace(before, after)), KEY)).isFalse();
    }

    @Test
    void oneItemWithoutItsOwnProofRefusesAll() {
        assertThat(proves(notice(paid(), CAPTURED.replace("hmacSignature", "signature")), KEY))
                .isFalse();
        assertThat(proves(notice(paid(), PAID.formatted("")), KEY)).isFalse();
        assertThat(proves(notice(paid(), CAPTURED.replace("\"false\"", "\"true\"")), KEY))
                .isFalse();
        assertThat(proves(notice(paid(), "{}"), KEY)).isFalse();
        assertThat(proves("{\"notificationItems\":[{\"NotificationRequestItem\":" + paid() + "},{}]}", KEY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"notificationItems\":[]}",
                "{\"notificationItems\":{}}",
                "{\"notificationItems\":[7]}",
                "{\"notificationItems\":[null]}",
                "{\"notificationItems\":",
                "not JSON"
            })
    void aBodyWithoutItemsProvesNothing(String body) {
        assertThat(proves(body, KEY)).isFalse();
    }

    @Test
    void whatCanBeReadInTwoWaysProvesNothing() {
        assertThat(proves(notice(paid().replace("\"pspR", "\"pspReference\":\"X\",\"pspR")), KEY))
                .isFalse();
        assertThat(proves(notice(paid()) + "{}", KEY)).isFalse();
        assertThat(proves(notice(paid().replace("\"pspR", "\"originalReference\":{},\"pspR")), KEY))
                .isFalse();
        assertThat(proves("[".repeat(5000), KEY)).isFalse();
    }

    @Test
    void eachItemMayBeProvenByAnotherKey() {
        String other = PAID.formatted("YL6nxv03iyD5Od9VHp/my80TKWO2jcd8tTh7rpG857E=");
        assertThat(proves(notice(other, CAPTURED), "local", KEY)).isTrue();
        assertThat(proves(notice(other, CAPTURED), KEY)).isFalse();
    }

    @Test
    void aBankingNoticeIsProvenByItsHeader() {
        String body = "{\"data\":{\"id\":\"TR7\"},\"type\":\"balancePlatform.transfer.updated\"}";
        SignedRequest signed = adyen.sign(request("https://x", body), KEY, NOW);
        assertThat(signed.headers()).containsKey("hmacsignature");
        assertThat(new String(signed.body(), StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(adyen.signature().proves(signed, List.of(KEY), NOW)).isTrue();
        assertThat(adyen.signature().proves(signed.of("{}".getBytes(StandardCharsets.UTF_8)), List.of(KEY), NOW))
                .isFalse();
    }

    @Test
    void aSignedNoticeCarriesASignatureInEachItem() {
        String bare = notice(PAID.formatted("old"), CAPTURED.replaceFirst(",\\s*\"additionalData\".*}}", "}"));
        SignedRequest signed = adyen.sign(request("https://x", bare), KEY, NOW);
        assertThat(new String(signed.body(), StandardCharsets.UTF_8))
                .contains(PAID_SEAL, "cSlvhOM7UFxb15lLBIqdO5TEnKXoAbbRK0Gv6OE9jnY=", "\"value\":4990,")
                .doesNotContain("old");
        assertThat(adyen.signature().proves(signed, List.of(KEY), NOW)).isTrue();
    }

    @Test
    void whatCannotBeSignedSaysWhy() {
        Signature items = ((AnyOf) adyen.signature()).ways().get(0);
        assertThatThrownBy(() -> items.sign(request("https://x", "{}"), Credentials.of(KEY), NOW))
                .hasMessage("the body has no items at /notificationItems");
        assertThatThrownBy(() -> items.sign(request("https://x", "{"), Credentials.of(KEY), NOW))
                .hasMessage("the body is no JSON");
    }
}
