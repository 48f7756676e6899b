package com.saypro.hub.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/**
 * What the operator chose, read once at the start. The defaults are in {@code application.yml}.
 *
 * @param webhooks the public listener
 * @param admin the private listener
 * @param dataDir an absolute path
 * @param kafkaBrokers {@code host:port,...}; empty for the embedded broker
 * @param database empty for the embedded PostgreSQL
 * @param adminPassword empty for a generated one
 * @param routesDir empty for the folder found
 * @param mappingsDir empty for the folder found
 */
public record Settings(
        Listener webhooks,
        Listener admin,
        Path dataDir,
        Optional<String> kafkaBrokers,
        Optional<Database> database,
        Optional<String> adminPassword,
        Optional<Path> routesDir,
        Optional<Path> mappingsDir) {

    /**
     * An address the hub listens on.
     *
     * @param name how its settings begin, e.g. {@code HUB_ADMIN}
     * @param port 0 for one that nobody looks at
     */
    public record Listener(String name, String host, int port) {
        boolean isLoopback() {
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }

        Listener onPort(int other) {
            return new Listener(name, host, other);
        }
    }

    /**
     * A PostgreSQL that the operator runs.
     *
     * @param url a JDBC URL
     */
    public record Database(String url, String user, String password) {
        /** The URL without its parameters, which may hold a password. */
        String shownUrl() {
            int parameters = url.indexOf('?');
            return parameters < 0 ? url : url.substring(0, parameters);
        }

        @Override
        public String toString() {
            return shownUrl();
        }
    }

    /**
     * Reads the settings.
     *
     * @throws StartFailure when a value cannot be what its setting means
     */
    public static Settings of(PropertyResolver given) {
        return new Settings(
                listener(given, "HUB_WEBHOOKS", "hub.webhooks.host", "hub.webhooks.port"),
                listener(given, "HUB_ADMIN", "server.address", "server.port"),
                path(given, "hub.data-dir").orElseGet(() -> Path.of("data").toAbsolutePath()),
                text(given, "hub.kafka.brokers"),
                database(given),
                text(given, "hub.admin.password"),
                path(given, "hub.routes-dir"),
                path(given, "hub.mappings-dir"));
    }

    private static Listener listener(PropertyResolver given, String name, String hostKey, String portKey) {
        String host = text(given, hostKey).orElse("127.0.0.1");
        String port = given.getProperty(portKey, "0").strip();
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new StartFailure(name + "_PORT is '" + port + "': set it to a number from 1 to 65535.");
        }
        return new Listener(name, host, Integer.parseInt(port));
    }

    private static Optional<Database> database(PropertyResolver given) {
        return text(given, "hub.database.url").map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new StartFailure("HUB_DATABASE_URL must begin with jdbc:postgresql: - for example"
                        + " jdbc:postgresql://db.example:5432/hub.");
            }
            String user = text(given, "hub.database.user").orElse("");
            return new Database(url, user, text(given, "hub.database.password").orElse(""));
        });
    }

    private static Optional<Path> path(PropertyResolver given, String key) {
        return text(given, key).map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    private static Optional<String> text(PropertyResolver given, String key) {
        return Optional.ofNullable(given.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
