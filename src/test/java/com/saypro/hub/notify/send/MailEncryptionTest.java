package com.saypro.hub.notify.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.poll.Keys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product's route that sends emails, and real mail servers. */
class MailEncryptionTest {
    private static final String HOST = "localhost";
    private static final String ANY_CERTIFICATE = "";
    private static final String DISTRUST = "The mail server's certificate is not one to trust";

    private static GreenMail mail;
    private static Keys keys;
    private static EncryptedMail encrypted;

    @BeforeAll
    static void start() throws Exception {
        keys = Keys.valid(10, 1);
        System.setProperty("greenmail.tls.keystore.file", keys.store().toString());
        System.setProperty("greenmail.tls.keystore.password", Keys.PASSWORD);
        mail = new GreenMail(
                new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "smtps")});
        mail.start();
        encrypted = new EncryptedMail(keys.server(), mail.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        encrypted.close();
        mail.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        mail.purgeEmailFromAllMailboxes();
    }

    /** What became of sending an email, told as a message's trouble is; null when nothing was wrong. */
    private static String send(String host, int port, String security, String certificates) throws Exception {
        MailSettings server =
                new MailSettings(host, port, "", "", security, "SayPro <hub@saypro.example>", certificates);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.disableJMX();
            camel.getRegistry().bind("mailServer", new SendConfiguration().mailServer(server, Duration.ofSeconds(5)));
            camel.getRegistry().bind("mailForm", (Processor) exchange -> {
                exchange.getMessage()
                        .setHeaders(new java.util.HashMap<>(
                                Map.of("To", "ann@example.com", "From", server.from, "Subject", "Hello")));
                exchange.getMessage().setBody("<p>Hello</p>");
            });
            Path file = Path.of("routes/outbound/email.camel.yaml");
            String text = Files.readString(file).replace("routeConfigurationId: caller", "");
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes("file:" + file, text.getBytes(StandardCharsets.UTF_8)));
            camel.start();
            Throwable thrown =
                    catchThrowable(() -> camel.createProducerTemplate().sendBody("direct:send-email", ""));
            return thrown == null
                    ? null
                    : Causes.failure(new Channel("mail", null, null, null, null, null, null), thrown)
                            .getMessage();
        }
    }

    private static String trusted() {
        return keys.pem().toString();
    }

    private static int smtps() {
        return mail.getSmtps().getPort();
    }

    @Test
    void aServerWhoseCertificateIsInTheFileIsSentMailEncryptedFromTheStart() throws Exception {
        assertThat(send(HOST, smtps(), "tls", trusted())).isNull();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerWhoseCertificateIsInTheFileIsSentMailAfterStarttls() throws Exception {
        assertThat(send(HOST, encrypted.port(), "starttls", trusted())).isNull();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getContent().toString()).contains("<p>Hello</p>");
    }

    @Test
    void aServerThatNobodyVouchesForIsSentNothing() throws Exception {
        assertThat(send(HOST, smtps(), "tls", ANY_CERTIFICATE)).isEqualTo(DISTRUST);
        assertThat(send(HOST, encrypted.port(), "starttls", ANY_CERTIFICATE)).isEqualTo(DISTRUST);
        assertThat(send(HOST, smtps(), "tls", Keys.valid(10, 1).pem().toString()))
                .as("another's certificate")
                .isEqualTo(DISTRUST);
        assertThat(send(HOST, smtps(), "tls", "target/there-is-no-such-file.pem"))
                .isEqualTo(DISTRUST);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerOfAnotherNameThanItsCertificateIsSentNothing() throws Exception {
        assertThat(send("127.0.0.1", smtps(), "tls", trusted())).isEqualTo(DISTRUST);
        assertThat(send("127.0.0.1", encrypted.port(), "starttls", trusted())).isEqualTo(DISTRUST);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatOffersNoEncryptionIsSentNothing() throws Exception {
        assertThat(send(HOST, mail.getSmtp().getPort(), "starttls", trusted()))
                .isEqualTo("The mail server cannot be reached: MessagingException");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }
}
