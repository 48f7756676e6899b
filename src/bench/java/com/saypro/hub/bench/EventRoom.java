package com.saypro.hub.bench;

import com.saypro.hub.event.EventLog;
import com.saypro.hub.whole.PostgresProcess;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The hub's own event log on a PostgreSQL like the embedded one, without the rest of the hub. */
final class EventRoom implements AutoCloseable {
    /** As after a year of work. */
    private static final String MONTHS =
            "select make_month(at) from generate_series(now() - interval '1 year', now() + interval '1 month', '1 month') at";

    private static final Map<String, Object> SETTINGS =
            Map.of("hub.mappings-dir", "mappings", "hub.retention.events-days", 400, "hub.alerts.groups", 20_000);

    private final PostgresProcess postgres;
    private final HikariDataSource pool = new HikariDataSource();
    private final AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();

    /** @param more packages of other rooms to be opened beside it */
    EventRoom(Path folder, String... more) throws IOException {
        postgres = new PostgresProcess(folder).start();
        pool.setJdbcUrl(postgres.url() + "?reWriteBatchedInserts=true");
        pool.setUsername(PostgresProcess.USER);
        pool.setPassword(postgres.password());
        Flyway.configure().dataSource(pool).load().migrate();
        JdbcClient.create(pool).sql(MONTHS).query((row, number) -> true).list();
        room.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", SETTINGS));
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        room.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        room.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        room.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
        room.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        room.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        room.scan("com.saypro.hub.event");
        if (more.length > 0) {
            room.scan(more);
        }
        room.refresh();
    }

    EventLog log() {
        return room.getBean(EventLog.class);
    }

    /** A bean of the other rooms. */
    <T> T bean(Class<T> type) {
        return room.getBean(type);
    }

    JdbcClient sql() {
        return room.getBean(JdbcClient.class);
    }

    /** A connection beside the log's own. */
    Connection connect() throws SQLException {
        return postgres.connect();
    }

    /** The processor seconds that the server has used: those of all its processes. */
    double serverSeconds() throws IOException {
        return Services.cpuSeconds(postgres);
    }

    @Override
    public void close() throws IOException {
        room.close();
        pool.close();
        postgres.close();
    }
}
