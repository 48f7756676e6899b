package com.saypro.hub.whole;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The mail server by which a hub writes to customers. */
final class Post {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private Post() {}

    /** Starts it, and has the hub in a folder tell customers at once of payments that failed. */
    static String[] settings(Path folder) {
        SERVER.start();
        HubFiles.write(folder.resolve("routes/policy/notify.yaml"), """
                description: Customers are told of payments that failed.
                language: en
                channels: [{name: people, kind: email}]
                rules: []
                customers:
                  channel: people
                  language: en
                  told: [payment-failed]
                  settle: 1s
                  unsubscribe: https://shop.example/unsubscribe?email={email}
                """);
        Path routes = folder.resolve("routes/hub/notify.camel.yaml");
        HubFiles.write(routes, HubFiles.read(routes).replace("delay: 10000", "delay: 250"));
        return new String[] {
            "HUB_SMTP_HOST=127.0.0.1",
            "HUB_SMTP_PORT=" + SERVER.getSmtp().getPort(),
            "HUB_SMTP_SECURITY=none",
            "HUB_SMTP_FROM=SayPro <hub@saypro.example>"
        };
    }

    /** What came for somebody. */
    static MimeMessage[] of(String address) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .toArray(MimeMessage[]::new);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
