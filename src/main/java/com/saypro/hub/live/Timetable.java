package com.saypro.hub.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SchedulerFactory;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what {@code quartz:} routes do and when in PostgreSQL: of all hubs that share it, one does each piece of work. */
@Configuration(proxyBeanMethods = false)
class Timetable {
    private static final String NAME = "hub";
    /** After about twice as long the others take over the work of a hub that was killed. */
    private static final int CHECK_IN_MS = 3000;

    @Bean
    ComponentCustomizer sharedTimetable(DataSource database) throws SchedulerException {
        SchedulerFactory factory = new OwnScheduler(new StdSchedulerFactory(properties(connections(database))));
        return ComponentCustomizer.builder(QuartzComponent.class).build(component -> {
            component.setSchedulerFactory(factory);
            // It holds work of the hub's last run, whose routes must stand first: see Reveille.
            component.setAutoStartScheduler(false);
        });
    }

    private static Properties properties(String connections) {
        Properties properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", NAME);
        properties.put("org.quartz.scheduler.instanceId", "AUTO");
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.put("org.quartz.threadPool.threadCount", "8");
        properties.put("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.put("org.quartz.jobStore.class", JobStoreTX.class.getName());
        properties.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        properties.put("org.quartz.jobStore.dataSource", connections);
        properties.put("org.quartz.jobStore.isClustered", "true");
        properties.put("org.quartz.jobStore.clusterCheckinInterval", String.valueOf(CHECK_IN_MS));
        return properties;
    }

    /** Lets Quartz use the hub's connections, which it knows by a name. */
    private static String connections(DataSource database) {
        String name = UUID.randomUUID().toString();
        DBConnectionManager.getInstance().addConnectionProvider(name, new ConnectionProvider() {
            @Override
            public Connection getConnection() throws SQLException {
                return database.getConnection();
            }

            @Override
            public void initialize() {
                // It is already.
            }

            @Override
            public void shutdown() {
                // Others still use it.
            }
        });
        return name;
    }

    /** Quartz gives everyone in a process the same scheduler of a name; of several hubs, as in tests, each needs its own. */
    private record OwnScheduler(SchedulerFactory factory) implements SchedulerFactory {
        @Override
        public Scheduler getScheduler() throws SchedulerException {
            SchedulerRepository all = SchedulerRepository.getInstance();
            synchronized (OwnScheduler.class) {
                all.remove(NAME);
                try {
                    return factory.getScheduler();
                } finally {
                    all.remove(NAME);
                }
            }
        }

        @Override
        public Scheduler getScheduler(String name) throws SchedulerException {
            return factory.getScheduler(name);
        }

        @Override
        public Collection<Scheduler> getAllSchedulers() throws SchedulerException {
            return factory.getAllSchedulers();
        }
    }
}
