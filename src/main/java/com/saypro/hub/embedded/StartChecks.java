package com.saypro.hub.embedded;

import com.saypro.hub.embedded.Settings.Database;
import com.saypro.hub.embedded.Settings.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** What must be so before the hub starts. A check that fails throws a {@link StartFailure} naming the setting. */
final class StartChecks {
    private static final int OLDEST_POSTGRESQL = 15;
    private static final int PATIENCE_SECONDS = 5;

    private final Settings settings;

    StartChecks(Settings settings) {
        this.settings = settings;
    }

    /** Runs every check that these settings ask for, cheapest first. */
    void run() {
        portsDiffer();
        portIsFree(settings.webhooks());
        portIsFree(settings.admin());
        settings.kafkaBrokers().ifPresent(this::kafkaAnswers);
        settings.database().ifPresent(this::databaseAnswers);
    }

    private void portsDiffer() {
        int port = settings.webhooks().port();
        if (port != 0 && port == settings.admin().port()) {
            throw new StartFailure("HUB_WEBHOOKS_PORT and HUB_ADMIN_PORT are both " + port + ": set one of them to"
                    + " another port.");
        }
    }

    private void portIsFree(Listener listener) {
        if (listener.port() == 0) {
            return;
        }
        try {
            FreePort.bind(InetAddress.getByName(listener.host()), listener.port());
        } catch (UnknownHostException e) {
            throw new StartFailure(
                    listener.name() + "_HOST: '" + listener.host() + "' is no address of this machine: set"
                            + " it to one, for example 127.0.0.1.",
                    e);
        } catch (IOException e) {
            throw new StartFailure(
                    listener.name() + "_PORT: port " + listener.port() + " on " + listener.host() + " cannot be used ("
                            + StartFailure.reason(e) + "): stop what uses it, or set " + listener.name()
                            + "_PORT to a free port.",
                    e);
        }
    }

    private void kafkaAnswers(String brokers) {
        Map<String, Object> how = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000 - 500,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000 - 500);
        try {
            Admin admin = Admin.create(how);
            try {
                admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } finally {
                admin.close(Duration.ZERO);
            }
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new StartFailure(
                    "HUB_KAFKA_BROKERS: no Kafka answers at " + brokers + " within " + PATIENCE_SECONDS
                            + " s: start it, correct HUB_KAFKA_BROKERS, or unset it for the embedded broker.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }

    private void databaseAnswers(Database database) {
        Properties how = new Properties();
        how.setProperty("user", database.user());
        how.setProperty("password", database.password());
        for (String timeout : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) {
            how.setProperty(timeout, String.valueOf(PATIENCE_SECONDS));
        }
        try (Connection connection = DriverManager.getConnection(database.url(), how)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRESQL) {
                throw new StartFailure("HUB_DATABASE_URL: the PostgreSQL at " + database + " is version " + version
                        + ": set HUB_DATABASE_URL to one of version " + OLDEST_POSTGRESQL + " or later.");
            }
        } catch (SQLException e) {
            throw new StartFailure(
                    "HUB_DATABASE_URL: no login at " + database + " (" + StartFailure.reason(e) + "): start PostgreSQL,"
                            + " correct HUB_DATABASE_URL, HUB_DATABASE_USER and HUB_DATABASE_PASSWORD, or unset"
                            + " HUB_DATABASE_URL for the embedded one.",
                    e);
        }
    }
}
