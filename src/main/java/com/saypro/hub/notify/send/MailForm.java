package com.saypro.hub.notify.send;

import com.saypro.hub.event.Sha256;
import com.saypro.hub.notify.ChannelSettings;
import com.saypro.hub.notify.Message;
import com.saypro.hub.notify.SendFailure;
import com.saypro.hub.notify.text.Words;
import com.saypro.hub.notify.text.Written;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/**
 * Makes an email of the message in the body: text and HTML. It has the same Message-ID however often it is sent, and those of
 * one incident are one thread.
 */
@Component("mailForm")
final class MailForm implements Processor {
    private static final String ALTERNATIVE = "CamelMailAlternativeBody";
    private static final int ID_BYTES = 16;

    private final ChannelSettings settings;
    private final MailSettings server;
    private final Words words;

    MailForm(ChannelSettings settings, MailSettings server, Words words) {
        this.settings = settings;
        this.server = server;
        this.words = words;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage().getBody(Message.class);
        List<String> to =
                message.recipient().isEmpty() ? settings.recipients(message.channel()) : List.of(message.recipient());
        if (server.host.isEmpty() || server.from.isEmpty() || to.isEmpty()) {
            throw SendFailure.misconfigured(
                    "HUB_SMTP_HOST, HUB_SMTP_FROM or " + message.channel().variable("TO") + " is not set");
        }
        Written text = words.text(message.content());
        var mail = exchange.getMessage();
        mail.removeHeaders("*");
        mail.setHeader("From", server.from);
        mail.setHeader("To", String.join(", ", to));
        mail.setHeader("Subject", text.subject());
        mail.setHeader(
                "Message-ID", id(message.notice() + "\n" + message.channel().name() + "\n" + message.recipient()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.thread() != null) {
            String root = id(message.thread() + "\n" + message.channel().name());
            mail.setHeader("References", root);
            mail.setHeader("In-Reply-To", root);
        }
        String unsubscribe = message.content().value("unsubscribe");
        if (!message.recipient().isEmpty() && !unsubscribe.isEmpty()) {
            mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
        }
        mail.setHeader(ALTERNATIVE, text.body());
        mail.setBody(words.html(message.content(), text));
    }

    private String id(String of) {
        return "<hub." + Sha256.hex(of, ID_BYTES) + "@" + server.domain() + ">";
    }
}
