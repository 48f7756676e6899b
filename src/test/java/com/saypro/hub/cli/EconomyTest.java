package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EconomyTest {
    @Test
    void itSaysWhatIsWrongInItAndNothingElse() {
        assertThat(wrong("--lost-payment=0.1", "--wrong-fee=0.1", "--short-payout=0.5"))
                .containsExactly("2 orders whose money never comes", "2 fees above the contract", "1 payout short");
        assertThat(wrong("--lost-payment=0.05")).containsExactly("1 order whose money never comes");
        assertThat(wrong("--wrong-fee=0")).isEmpty();
    }

    private static List<String> wrong(String... options) {
        MoneyFaults faults = CommandLine.populateCommand(new MoneyFaults(), options);
        return new Economy(20, faults, charge -> Optional.of(new Money(80, "USD")), Instant.EPOCH).wrong();
    }
}
