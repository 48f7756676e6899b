package com.saypro.hub.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VendorStateTest {
    private static final String REFUSAL = "events.jslt:14: no such function 'mony'";

    @Test
    void aVendorThatLacksNothingIsReady() {
        assertThat(VendorState.of("stripe", true, null, true, true)).isEqualTo(new VendorState("ready", null));
    }

    @Test
    void aVendorWithoutASecretNamesTheSettingToSet() {
        assertThat(VendorState.of("two-words", true, null, false, true))
                .isEqualTo(new VendorState("no secret", "set HUB_TWO_WORDS_SECRETS"));
    }

    @Test
    void aVendorWhoseRouteDoesNotRunIsStopped() {
        assertThat(VendorState.of("stripe", true, null, true, false).word()).isEqualTo("stopped");
    }

    @Test
    void aVendorThatWasBrokenFromTheStartGivesTheReason() {
        assertThat(VendorState.of("stripe", false, REFUSAL, true, false)).isEqualTo(new VendorState("broken", REFUSAL));
    }

    @Test
    void aBrokenEditOfARunningVendorSaysThatItStillRuns() {
        assertThat(VendorState.of("stripe", true, REFUSAL, true, true))
                .isEqualTo(new VendorState("broken", "still runs as before; refused: " + REFUSAL));
    }
}
