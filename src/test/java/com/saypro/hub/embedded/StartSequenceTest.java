package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

class StartSequenceTest {
    @TempDir
    Path dir;

    @Test
    void aHubWithNothingConfiguredRunsOnItsOwnServicesUntilItsLastBeanIsGone() throws Exception {
        ConfigurableApplicationContext hub = start();
        Environment properties = hub.getEnvironment();
        EmbeddedServices services = hub.getBean(EmbeddedServices.class);
        LastUser lastUser = hub.getBean(LastUser.class);

        assertThat(properties.getProperty("hub.data-dir")).isEqualTo(dir.toString());
        assertThat(properties.getProperty("hub.default-secret")).isEqualTo("local");
        assertThat(properties.getProperty("hub.webhooks.port", int.class)).isPositive();
        assertThat(properties.getProperty("hub.admin.password")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Path.of(properties.getProperty("hub.routes-dir"))).isDirectory();
        assertThat(Path.of(properties.getProperty("hub.mappings-dir"))).isDirectory();
        assertThat(kafkaNodes(properties.getProperty("hub.kafka.brokers"))).isEqualTo(1);

        assertThatThrownBy(this::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("HUB_DATA_DIR: another hub is running");

        hub.close();
        assertThat(lastUser.servedAtItsEnd).isTrue();
        assertThat(dir.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(services.postgres()).isPresent();
        DataFolder.open(dir).close();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Part.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("hub.start", true))
                .run(
                        "--HUB_DATA_DIR=" + dir,
                        "--HUB_WEBHOOKS_PORT=0",
                        "--HUB_ADMIN_PORT=0",
                        "--hub.postgres-programs=" + EmbeddedPostgresTest.PROGRAMS);
    }

    private static int kafkaNodes(String brokers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            return admin.describeCluster().nodes().get(20, TimeUnit.SECONDS).size();
        }
    }

    /** What of the hub uses the services here. No component, so that no scan of the whole hub finds it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    static class Part {
        @Bean
        LastUser lastUser(DataSource database) {
            return new LastUser(new JdbcTemplate(database));
        }
    }

    /** A bean that asks the database while the hub is being taken down. */
    static class LastUser implements DisposableBean {
        private final JdbcTemplate database;
        private boolean servedAtItsEnd;

        LastUser(JdbcTemplate database) {
            this.database = database;
        }

        @Override
        public void destroy() {
            servedAtItsEnd = Integer.valueOf(1).equals(database.queryForObject("select 1", Integer.class));
        }
    }
}
