package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SecretsTest {
    private final MockEnvironment environment = new MockEnvironment();
    private final Secrets secrets = new Secrets(environment, Duration.ZERO);

    @Test
    void secretsAreSplitAtCommas() {
        environment.setProperty("HUB_SHIP_ENGINE_SECRETS", " new ,old,, ");
        assertThat(secrets.of("ship-engine")).containsExactly("new", "old");
        assertThat(secrets.credentials("ship-engine")).asString().doesNotContain("new");
    }

    @Test
    void aChangeIsSeenWhenTheTimeIsOver() {
        assertThat(secrets.of("stripe")).isEmpty();
        environment.setProperty("HUB_STRIPE_SECRETS", "a");
        assertThat(secrets.of("stripe")).containsExactly("a");
    }

    @Test
    void whatWasReadIsKeptForATime() {
        Secrets kept = new Secrets(environment, Duration.ofHours(1));
        environment.setProperty("HUB_STRIPE_SECRETS", "a");
        assertThat(kept.of("stripe")).containsExactly("a");
        environment.setProperty("HUB_STRIPE_SECRETS", "b");
        assertThat(kept.of("stripe")).containsExactly("a");
        assertThat(kept.of("shopify")).isEmpty();
    }

    @Test
    void theFallbackServesVendorsWithoutTheirOwn() {
        environment.setProperty("hub.default-secret", "local");
        environment.setProperty("HUB_STRIPE_SECRETS", "own");
        environment.setProperty("HUB_SHOPIFY_SECRETS", "");
        assertThat(secrets.of("stripe")).containsExactly("own");
        assertThat(secrets.of("shopify")).containsExactly("local");
        assertThat(secrets.of("easypost")).containsExactly("local");
    }

    @Test
    void theVariableIsNamedAfterTheVendor() {
        assertThat(Secrets.variable("ship-engine")).isEqualTo("HUB_SHIP_ENGINE_SECRETS");
    }
}
