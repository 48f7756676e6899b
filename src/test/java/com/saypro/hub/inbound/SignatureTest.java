package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.VendorFolder.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected signatures were computed with Python's hmac and hashlib. */
class SignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final String CHARGE =
            "{\"id\":\"evt_7\",\"type\":\"charge.succeeded\",\"data\":{\"object\":{\"id\":\"ch_42\",\"amount\":1250}}}";
    private static final String CHARGE_SEAL = "94f4a44c6bf2c323bb709beed11f56b3daac7af6687677d74d258f22bc4dfa54";
    private static final String OLD_SEAL = "61165ac058f167f3cec8aed030b898b7c571a0ee200b278f5f600a74274c2ada";
    private static final String ORDER = "{\"id\":820982911946154508,\"email\":\"jon@example.com\"}";

    @TempDir
    Path folder;

    private Signature signature(String yaml) {
        return VendorFolder.load(folder, "some", yaml).signature();
    }

    private static SignedRequest charge(String header) {
        return request("https://hub.example.com/webhooks/stripe", CHARGE, "stripe-signature", header);
    }

    private boolean stripeProves(String header, String... secrets) {
        return signature(VendorFolder.STRIPE).proves(charge(header), List.of(secrets), NOW);
    }

    @Test
    void stripeIsProvenByItsTimeAndBody() {
        assertThat(stripeProves("t=1767225600,v1=" + CHARGE_SEAL, "whsec_tea")).isTrue();
        assertThat(stripeProves("t=1767225601,v1=" + CHARGE_SEAL, "whsec_tea")).isFalse();
        assertThat(stripeProves("t=1767225600,v1=" + CHARGE_SEAL, "tea")).isFalse();
        assertThat(stripeProves("t=1767225600,v1=" + CHARGE_SEAL)).isFalse();
    }

    @Test
    void anyOfSeveralSignaturesAndAnyOfSeveralSecretsMayMatch() {
        String header = "t=1767225600,v1=" + OLD_SEAL + ",v1=" + CHARGE_SEAL + ",v1=" + "00".repeat(32);
        assertThat(stripeProves(header, "whsec_tea")).isTrue();
        assertThat(stripeProves(header, "whsec_old")).isTrue();
        assertThat(stripeProves("t=1767225600,v1=" + OLD_SEAL, "whsec_tea", "whsec_old"))
                .isTrue();
        assertThat(stripeProves(header, "other", "another")).isFalse();
    }

    @Test
    void partsWithAnotherPrefixAreIgnored() {
        assertThat(stripeProves("t=1767225600,v0=" + CHARGE_SEAL, "whsec_tea")).isFalse();
        assertThat(stripeProves("t=1767225600, v1=" + CHARGE_SEAL + ",v0=zz", "whsec_tea"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-301,false", "-300,true", "0,true", "300,true", "301,false"})
    void aSignatureHoldsFiveMinutesBothWays(int seconds, boolean holds) {
        Signature stripe = signature(VendorFolder.STRIPE);
        SignedRequest request = charge("t=1767225600,v1=" + CHARGE_SEAL);
        assertThat(stripe.proves(request, List.of("whsec_tea"), NOW.plusSeconds(seconds)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "=",
                "t=,v1=",
                "t=,v1=" + CHARGE_SEAL,
                "v1=" + CHARGE_SEAL,
                "t=1767225600",
                "t=1767225600,v1=",
                "t=1767225600,v1=zz",
                "t=1767225600,v1=94f",
                "t=-1,v1=" + CHARGE_SEAL,
                "t=+1767225600,v1=" + CHARGE_SEAL,
                "t=99999999999999999999,v1=" + CHARGE_SEAL,
                "t=999999999999999,v1=" + CHARGE_SEAL,
                "t=1767225600.0,v1=" + CHARGE_SEAL,
                "t=1767225600,v1=" + CHARGE_SEAL + "00",
                "t=\u0661,v1=" + CHARGE_SEAL
            })
    void aMalformedHeaderProvesNothing(String header) {
        assertThat(stripeProves(header, "whsec_tea")).isFalse();
    }

    @Test
    void aMissingHeaderProvesNothing() {
        for (String yaml : List.of(
                VendorFolder.STRIPE,
                VendorFolder.HUBSPOT,
                VendorFolder.SHOPIFY,
                VendorFolder.EASYPOST,
                VendorFolder.STANDARD_WEBHOOKS)) {
            assertThat(signature(yaml).proves(request("https://x", "{}"), List.of("s"), NOW))
                    .isFalse();
        }
    }

    @Test
    void bytesThatAreNoTextAreSignedAsTheyAre() {
        String body = new String(
                new byte[] {0, (byte) 255, 13, 10, (byte) 0xfe, (byte) 0x80, 0x7b}, StandardCharsets.ISO_8859_1);
        String seal = "337825765b2c46f76ee3725c62ee6ce4ed7df5da2a205371cbb118356f6fecd1";
        SignedRequest request = request("https://x", body, "stripe-signature", "t=1767225600,v1=" + seal);
        assertThat(signature(VendorFolder.STRIPE).proves(request, List.of("whsec_tea"), NOW))
                .isTrue();
    }

    @Test
    void signedHeadersLookAsTheVendorWritesThem() {
        assertThat(signature(VendorFolder.STRIPE)
                        .sign(request("https://x", CHARGE), Credentials.of("whsec_tea"), NOW)
                        .headers())
                .containsExactly(Map.entry("stripe-signature", "t=1767225600,v1=" + CHARGE_SEAL));
    }

    @Test
    void whatCannotBeSignedSaysWhy() {
        Signature standard = signature(VendorFolder.STANDARD_WEBHOOKS);
        SignedRequest order = request("https://x", ORDER);
        assertThatThrownBy(() -> standard.sign(order, Credentials.of(), NOW))
                .hasMessage("there is no secret to sign with");
        assertThatThrownBy(() -> standard.sign(order, Credentials.of("whsec_*"), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsMayAskOneSignature() {
        Signature stripe = signature(VendorFolder.STRIPE);
        SignedRequest good = charge("t=1767225600,v1=" + CHARGE_SEAL);
        SignedRequest bad = charge("t=1767225600,v1=" + OLD_SEAL);
        long proven = IntStream.range(0, 20_000)
                .parallel()
                .filter(i -> stripe.proves(i % 2 == 0 ? good : bad, List.of("other", "whsec_tea"), NOW))
                .count();
        assertThat(proven).isEqualTo(10_000);
    }
}
