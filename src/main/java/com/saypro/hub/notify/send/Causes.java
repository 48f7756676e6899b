package com.saypro.hub.notify.send;

import com.saypro.hub.notify.SendFailure;
import com.saypro.hub.notify.policy.Channel;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Finds out of what was thrown why a message was not sent. Names of types are told, texts are not: they may hold an address. */
final class Causes {
    private static final int FINAL = 500;

    private Causes() {}

    static SendFailure failure(Channel channel, Throwable caught) {
        List<Throwable> causes = causes(caught);
        Optional<SendFailure> known = first(causes, SendFailure.class);
        if (known.isPresent()) {
            return known.get();
        }
        if (first(causes, Guard.Forbidden.class).isPresent()) {
            return SendFailure.misconfigured(
                    channel.variable("URL") + " leads to an address that messages must not go to");
        }
        if (first(causes, AuthenticationFailedException.class).isPresent()) {
            return SendFailure.misconfigured("The mail server does not take HUB_SMTP_USER and HUB_SMTP_PASSWORD");
        }
        Throwable last = causes.get(causes.size() - 1);
        if (first(causes, MessagingException.class).isPresent()) {
            return ofMail(causes);
        }
        if (first(causes, IOException.class).isPresent()) {
            return SendFailure.again(
                    "The receiver cannot be reached: " + last.getClass().getSimpleName(), Duration.ZERO);
        }
        return SendFailure.misconfigured(
                last instanceof IllegalStateException
                        ? last.getMessage()
                        : "It cannot be sent: " + last.getClass().getSimpleName());
    }

    private static SendFailure ofMail(List<Throwable> causes) {
        if (first(causes, CertificateException.class).isPresent()) {
            return SendFailure.misconfigured("The mail server's certificate is not one to trust");
        }
        int code = causes.stream().mapToInt(Causes::code).max().orElse(0);
        if (code >= FINAL) {
            return SendFailure.refused("The mail server answers " + code);
        }
        return SendFailure.again(
                code > 0
                        ? "The mail server answers " + code
                        : "The mail server cannot be reached: "
                                + causes.get(causes.size() - 1).getClass().getSimpleName(),
                Duration.ZERO);
    }

    private static int code(Throwable cause) {
        if (cause instanceof SMTPSendFailedException sending) {
            return sending.getReturnCode();
        }
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return cause instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
    }

    /** What was thrown and why; of the mail library also what it hangs beside its causes. */
    private static List<Throwable> causes(Throwable caught) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = caught; cause != null && !causes.contains(cause); ) {
            causes.add(cause);
            boolean hasNext = cause instanceof MessagingException mail && mail.getNextException() != null;
            cause = hasNext ? ((MessagingException) cause).getNextException() : cause.getCause();
        }
        return causes;
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
