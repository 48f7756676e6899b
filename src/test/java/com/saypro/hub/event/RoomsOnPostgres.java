package com.saypro.hub.event;

import com.saypro.hub.embedded.EmbeddedPostgres;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The rooms that keep tables, on a real PostgreSQL that all tests of this process share; no routes, no Kafka. */
public final class RoomsOnPostgres {
    private static final Path FOLDER =
            Path.of("target/rooms-on-postgres-" + ProcessHandle.current().pid());
    private static final Map<String, Object> SETTINGS = Map.of(
            "hub.mappings-dir", "mappings",
            "hub.alerts.groups", 1000,
            "hub.reconcile.what-if-items", 500,
            "hub.retention.events-days", 400,
            "hub.retention.deliveries-days", 30,
            "hub.retention.dead-letters-days", 90);
    private static final List<String> TABLES = List.of(
            "event",
            "event_change",
            "entity",
            "delivery",
            "book",
            "progress",
            "dead_letter_action",
            "dead_letter",
            "incident_notice",
            "incident_about",
            "incident_words",
            "incident_member",
            "incident_link",
            "incident_silence",
            "incident_clock",
            "incident_look",
            "incident_finding",
            "incident_entry",
            "incident",
            "payload_shape",
            "payload_version",
            "payload_change",
            "reconcile_rule",
            "reconcile_item",
            "reconcile_bulk",
            "reconcile_key",
            "reconcile_match",
            "reconcile_change",
            "reconcile_pin",
            "reconcile_count",
            "finding_outbox",
            "reconcile_entry",
            "reconcile_payout",
            "reconcile_payer",
            "signal_delta",
            "signal",
            "alert_source",
            "alert_told",
            "alert_state",
            "alert_firing",
            "alert_capped",
            "risk_party",
            "risk_payment",
            "risk_link",
            "risk_flag",
            "monitor_seen",
            "probe",
            "health_probe",
            "health_vendor",
            "health_watch",
            "health_change",
            "health_sign",
            "health_hour",
            "health_gateway",
            "gateway_outbox",
            "maintenance",
            "kpi_series",
            "kpi_cell",
            "kpi_entity",
            "kpi_value",
            "kpi_told",
            "notify_message",
            "notify_channel",
            "notify_contact",
            "notify_opt_out",
            "notify_case");
    private static final List<Finding> REPORTED = new CopyOnWriteArrayList<>();
    private static final AnnotationConfigApplicationContext ROOMS = start();

    private RoomsOnPostgres() {}

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private static final class NothingWaits implements Backlog {
        @Override
        public Waiting waiting() {
            return new Waiting(0, 0, 0);
        }

        @Override
        public Mark mark() {
            return category -> 0;
        }
    }

    /** A room's bean. */
    public static <T> T bean(Class<T> type) {
        return ROOMS.getBean(type);
    }

    /** For what no room answers. */
    public static JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    /** What the rooms reported since the tables were emptied. */
    public static List<Finding> reported() {
        return List.copyOf(REPORTED);
    }

    /**
     * Empties all tables; by delete, as truncate makes new files for each of them, and as a replica does it, since no trigger
     * may refuse it.
     */
    public static void empty() {
        REPORTED.clear();
        sql().sql(TABLES.stream()
                        .map(table -> "delete from " + table)
                        .collect(Collectors.joining(
                                ";", "set session_replication_role = replica;", ";reset session_replication_role")))
                .update();
    }

    private static AnnotationConfigApplicationContext start() {
        DataSource database = database();
        AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
        rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", SETTINGS));
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        rooms.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        rooms.registerBean(JdbcTransactionManager.class, () -> manager);
        rooms.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
        rooms.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        rooms.registerBean(Backlog.class, NothingWaits::new);
        rooms.registerBean(Replayer.class, () -> (letters, who) -> {});
        rooms.registerBean(Findings.class, () -> REPORTED::add);
        rooms.registerBean(MappingLines.class, () -> (vendor, field) -> List.of(vendor + "/events.jslt:7"));
        rooms.registerBean(
                Categories.class,
                () -> vendor -> "acme".equals(vendor) ? Optional.of(Category.PAYMENT) : Optional.empty());
        rooms.register(Transactions.class);
        rooms.scan(
                "com.saypro.hub.event",
                "com.saypro.hub.books",
                "com.saypro.hub.deadletter",
                "com.saypro.hub.incident",
                "com.saypro.hub.change",
                "com.saypro.hub.monitor",
                "com.saypro.hub.reconcile");
        rooms.refresh();
        return rooms;
    }

    private static DataSource database() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            EmbeddedPostgres server =
                    new EmbeddedPostgres(FOLDER, freePort(), Path.of("target/postgres-programs")).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(server.url());
            pool.setUsername(EmbeddedPostgres.USER);
            pool.setPassword(server.password());
            Flyway.configure().dataSource(pool).load().migrate();
            return pool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.stop();
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
