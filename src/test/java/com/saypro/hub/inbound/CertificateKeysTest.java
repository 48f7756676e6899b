package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.VendorFolder.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateKeysTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String NAME = "messageverificationcerts.paypal.com";
    private static final String URL = "https://api.paypal.com/v1/notifications/certs/CERT-7";
    private static final Authority ROOT =
            Authority.root("Some Root", NOW.minus(DAY.multipliedBy(900)), NOW.plus(DAY.multipliedBy(900)));
    private static final Authority DEPUTY =
            ROOT.deputy("Some Deputy", NOW.minus(DAY.multipliedBy(300)), NOW.plus(DAY.multipliedBy(300)));
    private static final KeyPair KEYS = Authority.keys();
    private static final X509Certificate GOOD =
            DEPUTY.issue(NAME, KEYS, NOW.minus(DAY.multipliedBy(30)), NOW.plus(DAY.multipliedBy(3)));

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private final AtomicLong clock = new AtomicLong();
    private final List<URI> asked = new ArrayList<>();
    private String published = Authority.pem(GOOD, DEPUTY.certificate());
    private Signature paypal;

    @BeforeEach
    void load() throws IOException {
        settings.put("WEBHOOK_ID", "7WK42");
        settings.put(
                "SIGNING_KEY",
                write("key.pem", Authority.pem("PRIVATE KEY", KEYS.getPrivate().getEncoded())));
        paypal = asking((address) -> {
            asked.add(address);
            return Optional.of(published.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Signature asking(Library.Source source) {
        Rsa read =
                (Rsa) VendorFolder.load(folder, "paypal", VendorFolder.PAYPAL).signature();
        Library<CertificateChain> library = new Library<>(
                source,
                bytes -> new CertificateChain(Pem.certificates(bytes), ROOT::trusted),
                Runnable::run,
                () -> clock.addAndGet(Duration.ofSeconds(2).toNanos()));
        return new Rsa(
                read.rules(),
                "sha256",
                new CertificateKeys("paypal-cert-url", "paypal-auth-algo", "paypal.com", NAME, library));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Credentials credentials() {
        return new Credentials(List.of(), settings::get);
    }

    private SignedRequest signed(Instant when) {
        SignedRequest plain = request("https://x", "{\"id\":\"WH-7\"}", "paypal-cert-url", URL);
        return paypal.sign(plain, credentials(), when);
    }

    private Verdict judge(SignedRequest request) {
        return paypal.judge(request, credentials(), NOW);
    }

    @Test
    void aRequestIsProvenByACertificateThatAnAuthorityVouchesFor() {
        SignedRequest signed = signed(NOW);
        assertThat(signed.headers())
                .containsEntry("paypal-auth-algo", "SHA256withRSA")
                .containsEntry("paypal-transmission-time", "2026-01-01T00:00:00Z");
        assertThat(judge(signed)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(signed)).isEqualTo(Verdict.PROVEN);
        assertThat(asked).containsExactly(URI.create(URL));
        assertThat(judge(signed.of("{\"id\":\"WH-8\"}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Verdict.UNPROVEN);
        assertThat(judge(signed.with("paypal-transmission-id", "8"))).isEqualTo(Verdict.UNPROVEN);
        settings.put("WEBHOOK_ID", "8WK42");
        assertThat(judge(signed)).isEqualTo(Verdict.UNPROVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evilpaypal.com/cert",
                "https://paypal.com.evil.com/cert",
                "https://paypal.com@evil.com/cert",
                "https://evil.com/paypal.com",
                "https://evil.com?.paypal.com",
                "https://evil.com#.paypal.com",
                "https://evil.com\\.paypal.com/",
                "https://user@paypal.com/cert",
                "https://@paypal.com/cert",
                "http://api.paypal.com/cert",
                "https://api.paypal.com:8443/cert",
                "https://api.paypal.com:80/cert",
                "https://paypal.com./cert",
                "https://.com/cert",
                "https:paypal.com/cert",
                "//paypal.com/cert",
                "file:///etc/passwd",
                "ftp://paypal.com/cert",
                "https://api.paypal.com/a b"
            })
    void aCertificateElsewhereIsNotEvenAskedFor(String url) {
        assertThat(judge(signed(NOW).with("paypal-cert-url", url))).isEqualTo(Verdict.UNPROVEN);
        assertThat(asked.stream().map(URI::getHost)).allMatch("api.paypal.com"::equals);
        assertThat(asked.stream().map(URI::getPort)).allMatch(port -> port == -1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://paypal.com/cert",
                "https://api.sandbox.paypal.com:443/cert",
                "HTTPS://API.PayPal.com/cert"
            })
    void thePinnedHostAndThoseBelowItAreAsked(String url) {
        assertThat(judge(signed(NOW).with("paypal-cert-url", url))).isEqualTo(Verdict.PROVEN);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aCertificateMustHaveBeenValidWhenTheRequestWasSigned() {
        SignedRequest lastWeek = signed(NOW.minus(DAY.multipliedBy(6)));
        assertThat(judge(lastWeek)).isEqualTo(Verdict.PROVEN);
        Instant later = NOW.plus(DAY.multipliedBy(5));
        assertThat(paypal.judge(signed(NOW.plus(DAY)), credentials(), later)).isEqualTo(Verdict.PROVEN);
        assertThat(paypal.judge(signed(NOW.plus(DAY.multipliedBy(4))), credentials(), later))
                .isEqualTo(Verdict.UNPROVEN);
        published = Authority.pem(
                DEPUTY.issue(NAME, KEYS, NOW.minus(DAY), NOW.plus(DAY.multipliedBy(30))), DEPUTY.certificate());
        SignedRequest early = lastWeek.with("paypal-cert-url", URL + "8");
        assertThat(judge(early)).isEqualTo(Verdict.UNPROVEN);
        assertThat(judge(signed(NOW).with("paypal-cert-url", URL + "8"))).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void aCertificateThatNoAuthorityVouchesForProvesNothing() {
        Authority stranger = Authority.root("Some Root", NOW.minus(DAY), NOW.plus(DAY));
        Authority expired = ROOT.deputy("Some Deputy", NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY));
        X509Certificate bad = stranger.issue(NAME, KEYS, NOW.minus(DAY), NOW.plus(DAY));
        X509Certificate later = expired.issue(NAME, KEYS, NOW.minus(DAY), NOW.plus(DAY));
        X509Certificate other = DEPUTY.issue("other.paypal.com", KEYS, NOW.minus(DAY), NOW.plus(DAY));
        X509Certificate byNobody = ROOT.issue("Some Deputy", KEYS, NOW.minus(DAY), NOW.plus(DAY));
        List<String> pems = List.of(
                Authority.pem(bad, stranger.certificate()),
                Authority.pem(later, expired.certificate()),
                Authority.pem(other, DEPUTY.certificate()),
                Authority.pem(byNobody),
                Authority.pem(GOOD),
                "no certificate",
                "");
        for (String pem : pems) {
            published = pem;
            SignedRequest signed = signed(NOW).with("paypal-cert-url", URL + pems.indexOf(pem));
            assertThat(judge(signed)).as(pem).isEqualTo(Verdict.UNPROVEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "SHA1withRSA", "NONEwithRSA", "SHA256withRSA,SHA256withRSA"})
    void anotherAlgorithmProvesNothing(String algorithm) {
        assertThat(judge(signed(NOW).with("paypal-auth-algo", algorithm))).isEqualTo(Verdict.UNPROVEN);
        assertThat(asked).isEmpty();
    }

    @Test
    void aCertificateThatIsNotHereYetMakesTheVendorComeAgain() {
        List<Runnable> waiting = new ArrayList<>();
        Rsa rsa = (Rsa) paypal;
        Library<CertificateChain> slow = new Library<>(
                address -> Optional.of(published.getBytes(StandardCharsets.UTF_8)),
                bytes -> new CertificateChain(Pem.certificates(bytes), ROOT::trusted),
                waiting::add,
                System::nanoTime);
        paypal = new Rsa(rsa.rules(), "sha256", new CertificateKeys("paypal-cert-url", null, "paypal.com", NAME, slow));
        SignedRequest signed = signed(NOW);
        assertThat(judge(signed)).isEqualTo(Verdict.PENDING);
        assertThat(judge(signed)).isEqualTo(Verdict.PENDING);
        assertThat(waiting).hasSize(1);
        waiting.get(0).run();
        assertThat(judge(signed)).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whereNothingIsPublishedNothingIsProvenAndAFaultMakesTheVendorComeAgain() {
        paypal = asking(address -> Optional.empty());
        assertThat(judge(signed(NOW))).isEqualTo(Verdict.UNPROVEN);
        paypal = asking(address -> {
            throw new IOException("no way");
        });
        assertThat(judge(signed(NOW))).isEqualTo(Verdict.PENDING);
    }

    @Test
    void certificatesInAFileAreTrustedAsTheyAre() throws IOException {
        X509Certificate own =
                Authority.root(NAME, NOW.minus(DAY), NOW.plus(DAY)).certificate();
        X509Certificate second = ROOT.issue(NAME, KEYS, NOW.minus(DAY), NOW.plus(DAY));
        String file = write("certificates.pem", Authority.pem(own));
        settings.put("CERTIFICATES", file);
        assertThat(judge(signed(NOW))).isEqualTo(Verdict.UNPROVEN);
        write("certificates.pem", Authority.pem(own, second));
        assertThat(judge(signed(NOW))).isEqualTo(Verdict.PROVEN);
        assertThat(judge(signed(NOW.minus(DAY.multipliedBy(2))))).isEqualTo(Verdict.UNPROVEN);
        assertThat(judge(signed(NOW).with("paypal-cert-url", "https://evil.com/")))
                .isEqualTo(Verdict.UNPROVEN);
        write("certificates.pem", Authority.pem(ROOT.issue("other", KEYS, NOW.minus(DAY), NOW.plus(DAY))));
        assertThat(judge(signed(NOW))).isEqualTo(Verdict.UNPROVEN);
        assertThat(asked).isEmpty();
        write("certificates.pem", "none");
        assertThat(paypal.lacks(credentials())).contains("CERTIFICATES");
    }

    @Test
    void withoutTheWebhooksIdNothingIsProven() {
        SignedRequest signed = signed(NOW);
        settings.remove("WEBHOOK_ID");
        assertThat(paypal.lacks(credentials())).contains("WEBHOOK_ID");
        assertThat(judge(signed)).isEqualTo(Verdict.UNPROVEN);
        assertThat(paypal.needs()).containsExactly("WEBHOOK_ID", "CERTIFICATES");
        assertThat(asked).isEmpty();
    }

    @Test
    void whoTrustsThisJavaTrustsSomebody() {
        assertThat(CertificateChain.authoritiesOfJava()).isNotEmpty();
    }
}
