package com.saypro.hub.reconcile.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.Sum;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4990 | EUR | 49.90 | 49.90 EUR",
                "-5 | USD | -0.05 | -0.05 USD",
                "0 | EUR | 0.00 | 0.00 EUR",
                "4990 | JPY | 4990 | 4,990 JPY",
                "1234567 | KWD | 1234.567 | 1,234.567 KWD",
                "-123456789 | EUR | -1234567.89 | -1,234,567.89 EUR",
                "9223372036854775807 | EUR | 92233720368547758.07 | 92,233,720,368,547,758.07 EUR"
            })
    void anAmountIsReadInMajorUnitsToItsLastDigit(long minor, String currency, String major, String said) {
        Money money = new Money(minor, currency);
        assertThat(money.major().toPlainString()).isEqualTo(major);
        assertThat(money).hasToString(said);
    }

    @Test
    void aSumMayBeMoreThanAnAmountCanHold() {
        Sum sum = new Sum(new BigInteger("123456789012345678901"), "EUR");
        assertThat(sum.major().toPlainString()).isEqualTo("1234567890123456789.01");
        assertThat(sum).hasToString("1,234,567,890,123,456,789.01 EUR");
    }

    @ParameterizedTest
    @CsvSource({"QQQ", "XXX", "XAU"})
    void ofAnUnknownCurrencyNobodyGuessesTheDigits(String currency) {
        Money money = new Money(4990, currency);
        assertThatThrownBy(money::major).isInstanceOf(IllegalArgumentException.class);
        assertThat(money).hasToString("4990 minor units of " + currency);
    }
}
