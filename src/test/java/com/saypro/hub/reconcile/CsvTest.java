package com.saypro.hub.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "plain | plain",
                "a,b | `\"a,b\"`",
                "=1+1 | '=1+1",
                "+49 30 | '+49 30",
                "@SUM(A1) | '@SUM(A1)",
                "-2+3 | '-2+3",
                "`say \"a\"` | `\"say \"\"a\"\"\"`",
                "=\"x\",1 | `\"'=\"\"x\"\",1\"`",
                "a=b | a=b"
            })
    void aCellIsQuotedWhereItMustAndIsNeverAFormula(String text, String cell) throws IOException {
        StringBuilder out = new StringBuilder();
        new Csv(out).row(text, new BigDecimal("-0.05"), null, -3);
        assertThat(out.toString()).isEqualTo(cell + ",-0.05,,-3\r\n");
    }

    @Test
    void aLineBreakStaysInItsCell() throws IOException {
        StringBuilder out = new StringBuilder();
        new Csv(out).row("a\nb", "\tc", "\r");
        assertThat(out.toString()).isEqualTo("\"a\nb\",'\tc,\"'\r\"\r\n");
    }
}
