package com.saypro.hub.notify.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardWebhookTest {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void aSignatureIsThatOfThePublishedExample() {
        assertThat(StandardWebhook.signature(List.of(SECRET), ID, 1_614_265_330, BODY))
                .isEqualTo(SIGNED);
    }

    @Test
    void whileSecretsChangeEachSigns() {
        assertThat(StandardWebhook.signature(List.of("whsec_AAAA", SECRET), ID, 1_614_265_330, BODY))
                .startsWith("v1,")
                .endsWith(" " + SIGNED);
    }

    @Test
    void aSecretThatIsNoneIsNotUsed() {
        assertThatThrownBy(() -> StandardWebhook.signature(List.of("whsec_"), ID, 1, BODY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
