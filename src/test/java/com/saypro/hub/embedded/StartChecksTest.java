package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {
    private final MockEnvironment given = new MockEnvironment();

    @Test
    void settingsThatHoldPass() {
        given.setProperty("hub.webhooks.port", String.valueOf(FreePort.any()));

        new StartChecks(Settings.of(given)).run();
    }

    @Test
    void aTakenWebhooksPortIsNamed() throws Exception {
        try (ServerSocket taken = listening()) {
            given.setProperty("hub.webhooks.port", String.valueOf(taken.getLocalPort()));

            assertThat(failure()).startsWith("HUB_WEBHOOKS_PORT: port " + taken.getLocalPort() + " on 127.0.0.1");
        }
    }

    @Test
    void aTakenAdminPortIsNamed() throws Exception {
        try (ServerSocket taken = listening()) {
            given.setProperty("server.port", String.valueOf(taken.getLocalPort()));

            assertThat(failure()).startsWith("HUB_ADMIN_PORT: port " + taken.getLocalPort() + " on 127.0.0.1");
        }
    }

    @Test
    void onePortForBothListenersIsNamed() {
        given.withProperty("hub.webhooks.port", "8099").setProperty("server.port", "8099");

        assertThat(failure()).startsWith("HUB_WEBHOOKS_PORT and HUB_ADMIN_PORT are both 8099");
    }

    @Test
    void aHostThatIsNoneIsNamed() {
        given.withProperty("hub.webhooks.host", "no such host").setProperty("hub.webhooks.port", "8099");

        assertThat(failure()).startsWith("HUB_WEBHOOKS_HOST: 'no such host'");
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        given.setProperty("hub.webhooks.port", "http");

        assertThat(failure()).startsWith("HUB_WEBHOOKS_PORT is 'http'");
    }

    @Test
    void aKafkaThatDoesNotAnswerIsNamedWithinSeconds() {
        given.setProperty("hub.kafka.brokers", "127.0.0.1:" + FreePort.any());
        long before = System.nanoTime();

        assertThat(failure()).startsWith("HUB_KAFKA_BROKERS: no Kafka answers at 127.0.0.1:");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void kafkaBrokersThatAreNoAddressesAreNamed() {
        given.setProperty("hub.kafka.brokers", "nonsense");

        assertThat(failure()).startsWith("HUB_KAFKA_BROKERS: no Kafka answers at nonsense");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        given.setProperty(
                "hub.database.url", "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/hub?password=very-secret");
        given.setProperty("hub.database.password", "very-secret");

        assertThat(failure()).startsWith("HUB_DATABASE_URL: no login at jdbc:postgresql://127.0.0.1:");
    }

    @Test
    void aDatabaseUrlOfAnotherKindIsNamed() {
        given.setProperty("hub.database.url", "postgres://localhost/hub");

        assertThat(failure()).startsWith("HUB_DATABASE_URL must begin with jdbc:postgresql:");
    }

    private String failure() {
        StartFailure failure =
                catchThrowableOfType(StartFailure.class, () -> new StartChecks(Settings.of(given)).run());
        assertThat(failure).isNotNull();
        assertThat(failure.getExitCode()).isEqualTo(1);
        assertThat(failure.getMessage()).doesNotContain("\n", "very-secret").endsWith(".");
        return failure.getMessage();
    }

    private static ServerSocket listening() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
