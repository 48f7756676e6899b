package com.saypro.hub.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.RoomsOnPostgres;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchCsvTest {
    private static final MatchQuery ALL = new MatchQuery(null, null, null, null, 1, null);

    private final MatchCsv csv = RoomsOnPostgres.bean(MatchCsv.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void aListIsWrittenWithItsColumnsNamesAndMoneyInMajorUnits() throws IOException {
        int rule = Matches.rule("order-payment");
        Matches.broken(rule, 1, "missing-payment", new Money(4990, "EUR"), Duration.ZERO);
        Matches.broken(rule, 2, "amount-under", new Money(4990, "JPY"), Duration.ZERO);
        Matches.posted(rule, 3);
        StringBuilder text = new StringBuilder();

        csv.write(ALL, text);

        String now =
                Matches.NOW.truncatedTo(java.time.temporal.ChronoUnit.MICROS).toString();
        String yet = "\"There is no payment, \"\"yet\"\"\"";
        assertThat(text.toString().split("\r\n"))
                .containsExactly(
                        "number,rule,status,posted,broken,ambiguous,reason,at_risk,currency,vendor,began,changed,broke,due,closure",
                        "REC-000003,order-payment,posted,auto,,false,,,,," + now + "," + now + ",,,",
                        "REC-000002,order-payment,under_amount,,amount-under,false," + yet + ",4990,JPY,stripe," + now
                                + "," + now + "," + now + ",,",
                        "REC-000001,order-payment,expected,,missing-payment,false," + yet + ",49.90,EUR,stripe," + now
                                + "," + now + "," + now + ",,");
        assertThat(text).endsWith("\r\n");
    }

    @Test
    void aLongListIsWrittenWithoutKeepingItInMemory() throws IOException {
        int rule = Matches.rule("order-payment");
        RoomsOnPostgres.sql().sql("""
                        insert into reconcile_match (number, rule, status, ambiguous, began, changed)
                        select n, :rule, 'posted', false, now(), now() from generate_series(1, 200000) n""").param("rule", rule).update();
        Watched out = new Watched();

        csv.write(ALL, out);

        assertThat(out.lines).isEqualTo(200_001);
        assertThat(out.mostUsed - out.usedAtFirst).isLessThan(16 << 20);
    }

    /** Counts lines, and looks every 20,000 how much memory is in use for good. */
    private static final class Watched extends Writer {
        private int lines;
        private long usedAtFirst;
        private long mostUsed;

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n' && ++lines % 20_000 == 10_000) {
                    look();
                }
            }
        }

        private void look() {
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            usedAtFirst = usedAtFirst == 0 ? used : usedAtFirst;
            mostUsed = Math.max(mostUsed, used);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
