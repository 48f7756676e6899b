package com.saypro.hub.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.VendorFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaPolicyTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PAYMENT, CRITICAL, PT1H, PT48H, always",
                "PAYMENT, WARNING, PT1H, PT48H, always",
                "CRM, ERROR, PT1H, PT48H, always",
                "-, CRITICAL, PT1H, PT48H, always",
                "SHIPPING, WARNING, PT4H, PT40H, office"
            })
    void theShippedPolicyPromises(
            Category category, Severity severity, Duration acknowledge, Duration resolve, String calendar)
            throws BrokenFile {
        assertThat(shipped().line(category, severity)).hasValueSatisfying(line -> {
            assertThat(line.allowance(ClockKind.ACKNOWLEDGE)).isEqualTo(acknowledge);
            assertThat(line.allowance(ClockKind.RESOLVE)).isEqualTo(resolve);
            assertThat(line.calendar()).isEqualTo(calendar);
        });
    }

    @Test
    void theShippedPolicyPromisesNothingOfWhatIsOnlySaid() throws BrokenFile {
        assertThat(shipped().line(Category.PAYMENT, Severity.INFO)).isEmpty();
        assertThat(shipped().target()).isEqualByComparingTo("99");
        assertThat(shipped().pauses()).containsKeys("waiting-vendor", "waiting-customer");
        assertThat(shipped().escalate().of(ClockKind.RESOLVE)).containsExactly(50, 75, 100);
    }

    @Test
    void aVendorsOwnPathComesBeforeTheGeneralOne() throws BrokenFile {
        LivePaths paths = new LivePaths();
        List<EscalationStep> general = shipped().path();
        String yaml = "escalation: [{who: payments-lead, note: Has the contract}, {who: management}]";
        Path folder = Path.of("mappings/acme");
        paths.put(paths.read(new VendorFile(
                folder, Entry.of(folder.resolve("vendor.yaml"), yaml.getBytes(StandardCharsets.UTF_8)))));

        assertThat(paths.of("acme", general))
                .containsExactly(
                        new EscalationStep("payments-lead", "Has the contract"),
                        new EscalationStep("management", null));
        assertThat(paths.of("other", general)).isEqualTo(general);
        assertThat(paths.of(null, general)).isEqualTo(general);
        paths.remove("acme");
        assertThat(paths.of("acme", general)).isEqualTo(general);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{target: 99%}",
                "{target: 99, clocks: []}",
                "{target: 101%, clocks: []}",
                "{target: 99%, clocks: [{severity: urgent}]}",
                "{target: 99%, clocks: [{category: payments}]}",
                "{target: 99%, clocks: [{acknowledge: 0h}]}",
                "{target: 99%, clocks: [{resolve: 400d}]}",
                "{target: 99%, clocks: [{calendar: office}]}",
                "{target: 99%, clocks: [], calendars: {always: {zone: UTC, hours: {monday: \"09:00-17:00\"}}}}",
                "{target: 99%, clocks: [], warn: {resolve: [100%]}}",
                "{target: 99%, clocks: [], escalate: {resolve: [75%, 50%]}}",
                "{target: 99%, clocks: [], escalate: {resolve: [12.5%]}}",
                "{target: 99%, clocks: [], path: [on-call]}",
                "{target: 99%, clocks: [], path: [{note: who}]}",
                "{target: 99%, clocks: [], smallSample: 0}",
                "{target: 99%, clocks: [], promise: all}"
            })
    void whatIsNoPolicyIsRefused(String wrong) {
        assertThatThrownBy(
                        () -> new LiveSla().read(Entry.of(Path.of("sla.yaml"), wrong.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BrokenFile.class);
    }

    private static SlaPolicy shipped() throws BrokenFile {
        return new LiveSla().read(Entry.of(Path.of("routes/policy/sla.yaml")));
    }
}
