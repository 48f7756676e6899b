package com.saypro.hub.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VendorStateTest {
    private static final String REFUSAL = "events.jslt:14: no such function 'mony'";

    @Test
    void aVendorThatLacksNothingIsReady() {
        assertThat(VendorState.of(true, null, null, true)).isEqualTo(new VendorState("ready", null));
    }

    @Test
    void aVendorWithoutASecretNamesTheSettingToSet() {
        assertThat(VendorState.of(true, null, "HUB_TWO_WORDS_SECRETS", true))
                .isEqualTo(new VendorState("no secret", "set HUB_TWO_WORDS_SECRETS"));
    }

    @Test
    void aVendorWhoseRouteDoesNotRunIsStopped() {
        assertThat(VendorState.of(true, null, null, false).word()).isEqualTo("stopped");
    }

    @Test
    void aVendorThatWasBrokenFromTheStartGivesTheReason() {
        assertThat(VendorState.of(false, REFUSAL, null, false)).isEqualTo(new VendorState("broken", REFUSAL));
    }

    @Test
    void aBrokenEditOfARunningVendorSaysThatItStillRuns() {
        assertThat(VendorState.of(true, REFUSAL, null, true))
                .isEqualTo(new VendorState("broken", "still runs as before; refused: " + REFUSAL));
    }
}
