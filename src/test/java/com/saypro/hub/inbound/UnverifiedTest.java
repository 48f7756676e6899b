package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.VendorFolder.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.saypro.hub.event.BrokenFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final String HEAD = "name: Some\ncategory: crm\n";

    @TempDir
    Path folder;

    private Vendor vendor(String signature) {
        return VendorFolder.load(folder, "some", HEAD + "signature: " + signature + "\nunverified: true\n");
    }

    private BrokenFile broken(String rest) {
        Path file = VendorFolder.write(folder, "some", HEAD + rest);
        return catchThrowableOfType(BrokenFile.class, () -> Vendor.load(file));
    }

    @Test
    void basicIsProvenByUserAndPassword() {
        Signature basic = vendor("{scheme: basic}").signature();
        List<String> secrets = List.of("hub:old", "hub:p\u00e4ss:word");
        SignedRequest good = request("https://x", "{}", "authorization", "Basic aHViOnDDpHNzOndvcmQ=");
        assertThat(basic.proves(good, secrets, NOW)).isTrue();
        assertThat(basic.proves(good, List.of("hub:old"), NOW)).isFalse();
        assertThat(basic.proves(good, List.of(), NOW)).isFalse();
        assertThat(basic.proves(request("https://x", "{}", "authorization", "bAsIc  aHViOm9sZA=="), secrets, NOW))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic Og==",
                "Basic aHViOm9sZA==,Basic aHViOm9sZA==",
                "Basic hub:old",
                "Bearer aHViOm9sZA==",
                "aHViOm9sZA==",
                "Basic aHViOm9sZDI="
            })
    void aMalformedAuthorizationProvesNothing(String header) {
        SignedRequest request = request("https://x", "{}", "authorization", header);
        assertThat(vendor("{scheme: basic}").signature().proves(request, List.of("hub:old"), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "?token=a%20b%2Bc%26%C3%A4,true",
        "?x=1&token=a%20b+c%26%C3%A4&y,true",
        "?token=a+b%2Bc%26%C3%A4,false",
        "?token=,false",
        "?token,false",
        "?,false",
        "'',false",
        "?Token=a%20b%2Bc%26%C3%A4,false",
        "?xtoken=a%20b%2Bc%26%C3%A4,false",
        "?token=a%20b%2Bc%26%C3%A4&token=a%20b%2Bc%26%C3%A4,false",
        "?token=x&token=a%20b%2Bc%26%C3%A4,false",
        "?token=a%20b%2Bc%26%C3%A,false",
        "/token=a%20b%2Bc%26%C3%A4,false"
    })
    void aTokenCountsOnlyOnceAndWhole(String query, boolean proven) {
        SignedRequest request = request("https://x/webhooks/some" + query, "{}");
        assertThat(vendor("{scheme: token}").signature().proves(request, List.of("old", "a b+c&\u00e4"), NOW))
                .isEqualTo(proven);
    }

    @Test
    void aTokenInAHeaderOrWithoutASecretProvesNothing() {
        Signature token = vendor("{scheme: token, parameter: key}").signature();
        SignedRequest header =
                request("https://x/webhooks/some", "key=tea", "token", "tea", "key", "tea", "authorization", "tea");
        assertThat(token.proves(header, List.of("tea"), NOW)).isFalse();
        assertThat(token.proves(request("https://x?key=", ""), List.of(), NOW)).isFalse();
        assertThat(token.proves(request("https://x?key=tea", ""), List.of("tea"), NOW))
                .isTrue();
    }

    @Test
    void whatIsSignedHereIsProvenHere() {
        for (String scheme : List.of("basic", "token", "none")) {
            Vendor vendor = vendor("{scheme: " + scheme + "}");
            for (String url : List.of("https://x/webhooks/some", "https://x/webhooks/some?a=1")) {
                SignedRequest signed = vendor.sign(request(url, "{}"), "user: p&ss=w%rd+\u00e4", NOW);
                assertThat(vendor.signature().proves(signed, List.of("user: p&ss=w%rd+\u00e4"), NOW))
                        .isTrue();
                assertThat(vendor.unverified()).isTrue();
                assertThat(vendor.signature().described()).isNotEmpty();
            }
        }
    }

    @Test
    void nothingPrintedHoldsASecret() {
        SignedRequest signed = vendor("{scheme: token}").sign(request("https://x", "{}"), "teapot", NOW);
        assertThat(signed.url()).contains("teapot");
        assertThat(signed).asString().doesNotContain("teapot");
        assertThat(Credentials.of("teapot")).asString().doesNotContain("teapot");
    }

    @Test
    void whoProvesNothingNeedsNoSecret() {
        assertThat(vendor("{scheme: none}").signature().lacks(Credentials.of())).isEmpty();
        assertThat(vendor("{scheme: token}").signature().lacks(Credentials.of()))
                .contains("SECRETS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{scheme: basic}",
                "{scheme: token}",
                "{scheme: none}",
                "[{scheme: standard-webhooks}, {scheme: token}]"
            })
    void whatLeavesTheBodyOpenMustSaySo(String signature) {
        BrokenFile broken = broken("signature: " + signature + "\n");
        assertThat(broken.reason()).contains("unverified: true");
        assertThat(broken.line()).isEqualTo(3);
    }

    @Test
    void whatSignsTheBodyMustNotBeCalledUnverified() {
        BrokenFile broken = broken("signature: {scheme: standard-webhooks}\nunverified: true\n");
        assertThat(broken.reason()).contains("'unverified' is for token, basic and none");
        assertThat(broken.line()).isEqualTo(4);
        assertThat(broken("signature: {scheme: none}\nunverified: yes please\n").reason())
                .isEqualTo("'unverified' must be true or false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signature: [{scheme: basic}] | 3 | needs two schemes or more",
                "signature: [{scheme: basic}, {scheme: none}] | 3 | would make the others useless",
                "signature: {scheme: basic, header: X} | 3 | unknown key 'header'; known here: scheme",
                "signature: {scheme: token, parameter: 'a=b'} | 3 | 'a=b' is no name of a parameter",
                "signature: {scheme: standard-webhooks, prefix: 'a b'} | 3 | no beginning of a header's name",
                "signature: [{scheme: basic}, 7] | 3 | must be a mapping",
                "signature: {scheme: basik} | 3 | 'signature.scheme' is 'basik', but must be one of hmac, digest, rsa, standard-webhooks",
                "signature: {} | 3 | 'signature.scheme' is missing",
                "handshake: [PUT] | 4 | 'handshake' may hold GET and HEAD"
            })
    void aWrongSchemeIsRefusedWithItsLineAndReason(String text, int line, String reason) {
        String rest = line == 3
                ? text + "\nunverified: true\n"
                : "signature: {scheme: none}\n" + text + "\nunverified: true\n";
        BrokenFile broken = broken(rest);
        assertThat(broken.reason()).contains(reason);
        assertThat(broken.line()).isEqualTo(line);
    }

    @Test
    void aVendorThatIsOnlyPolledNeedsNoSignatureAndProvesNothing() {
        Vendor polled = VendorFolder.load(folder, "some", HEAD + "polls: []\n");
        assertThat(polled.sendsWebhooks()).isFalse();
        assertThat(polled.unverified()).isFalse();
        assertThat(polled.signature().proves(request("https://x", "{}"), List.of("s"), NOW))
                .isFalse();
        assertThat(vendor("{scheme: none}").sendsWebhooks()).isTrue();
    }
}
