package com.saypro.hub.monitor.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RiskPolicyTest {
    private static final Path FILE = Path.of("routes/policy/risk.yaml");

    private final RiskPolicy policy = new RiskPolicy();

    @Test
    void theShippedFileSaysWhatHoldsWithoutOne() throws BrokenFile {
        assertThat(policy.read(Entry.of(FILE))).isEqualTo(RiskSettings.SHIPPED);
    }

    @Test
    void aReasonCanBeLeftOutAndAnotherWeighMore() throws BrokenFile {
        RiskSettings read = read("""
                flags: {error: 60}
                reasons:
                  country: {counts: false}
                  pace: {weight: 90}""");

        assertThat(read.dial(Why.COUNTRY).weighs(100)).isZero();
        assertThat(read.dial(Why.PACE).weighs(100)).isEqualTo(0.9);
        assertThat(read.severity(59)).isNull();
        assertThat(read.severity(95)).isEqualTo(Severity.ERROR);
    }

    @Test
    void whatIsWrongIsRefused() {
        assertThatThrownBy(() -> read("flags: {error: 60, warning: 70}")).isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> read("flags: {error: 60}\nreasons: {luck: {weight: 3}}"))
                .hasMessageContaining("unknown key 'luck'");
        assertThatThrownBy(() -> read("flags: {error: 60}\nreasons: {pace: {from: 7, full: 7}}"))
                .hasMessageContaining("'full' must be more than 'from'");
    }

    private RiskSettings read(String text) throws BrokenFile {
        return policy.read(Entry.of(FILE, text.getBytes(StandardCharsets.UTF_8)));
    }
}
