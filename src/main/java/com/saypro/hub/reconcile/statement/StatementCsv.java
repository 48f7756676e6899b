package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Sum;
import com.saypro.hub.reconcile.Csv;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The lines of a statement as CSV, of any number: read piece by piece, so that memory does not grow. */
@Component
public class StatementCsv {
    private static final int PIECE = 10_000;

    private final Statements statements;

    StatementCsv(Statements statements) {
        this.statements = statements;
    }

    /** Writes all lines of a vendor's day, amounts in major units, below a line with the columns' names. */
    public void write(String vendor, LocalDate day, Appendable out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(
                "vendor",
                "day",
                "entry",
                "kind",
                "heading",
                "currency",
                "gross",
                "fee",
                "expected_fee",
                "net",
                "source",
                "payout",
                "booked");
        String cursor = null;
        do {
            Page<Line> page = statements.lines(vendor, day, PIECE, cursor);
            for (Line line : page.items()) {
                write(line, csv);
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private static void write(Line line, Csv csv) throws IOException {
        csv.row(
                line.vendor(),
                line.day(),
                line.entry(),
                line.kind(),
                line.heading().word(),
                line.net().currency(),
                major(line.gross()),
                major(line.fee()),
                major(line.expected()),
                major(line.net()),
                line.source(),
                line.payout(),
                line.booked());
    }

    private static BigDecimal major(Sum sum) {
        return sum == null ? null : sum.major();
    }
}
