package com.saypro.hub.notify.send;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mail server. Holds a password, so it says nothing of itself.
 */
@Component
class MailSettings {
    final String host;
    final int port;
    final String user;
    final String password;
    final String security;
    final String from;
    /** The file of certificates to trust; empty for those that Java knows. */
    final String certificates;

    MailSettings(
            @Value("${hub.smtp.host}") String host,
            @Value("${hub.smtp.port}") int port,
            @Value("${hub.smtp.user}") String user,
            @Value("${hub.smtp.password}") String password,
            @Value("${hub.smtp.security}") String security,
            @Value("${hub.smtp.from}") String from,
            @Value("${hub.smtp.certificates}") String certificates) {
        this.host = host;
        this.port = port;
        this.user = user.isEmpty() ? null : user;
        this.password = password.isEmpty() ? null : password;
        this.security = security;
        this.from = from;
        this.certificates = certificates;
    }

    /** The host that ids of messages end with: the sender's. */
    String domain() {
        String address = from.replaceAll(".*<|>.*", "");
        return address.contains("@") ? address.substring(address.indexOf('@') + 1) : "hub.invalid";
    }
}
