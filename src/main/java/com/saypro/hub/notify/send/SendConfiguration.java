package com.saypro.hub.notify.send;

import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.apache.camel.component.mail.JavaMailSender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the routes that send messages name. */
@Configuration
class SendConfiguration {
    private static final int MOST_THREADS = 64;

    /**
     * The threads that send. There are never more messages under way than a few of each channel, so that one receiver that hangs
     * keeps no other waiting.
     */
    @Bean(defaultCandidate = false, destroyMethod = "shutdown")
    ExecutorService senders() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new Thread(task, "notify-" + number.incrementAndGet()),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** The mail server of the settings; certificates are checked, and a password never goes unencrypted unless told so. */
    @Bean
    JavaMailSender mailServer(MailSettings server, @Value("${hub.notify.timeout}") java.time.Duration patience) {
        boolean tls = server.security.equals("tls");
        String protocol = tls ? "smtps" : "smtp";
        Properties properties = new Properties();
        String wait = String.valueOf(patience.toMillis());
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + timeout, wait);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".auth", String.valueOf(server.user != null));
        if (server.security.equals("starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        if (!server.certificates.isEmpty()) {
            properties.put("mail." + protocol + ".ssl.socketFactory", MailTrust.sockets(Path.of(server.certificates)));
        }
        DefaultJavaMailSender sender = new DefaultJavaMailSender();
        sender.setProtocol(protocol);
        sender.setHost(server.host);
        sender.setPort(server.port);
        sender.setUsername(server.user);
        sender.setPassword(server.password);
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
