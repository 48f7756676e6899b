package com.saypro.hub.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.saypro.hub.event.Page;
import com.saypro.hub.reconcile.statement.Line;
import com.saypro.hub.reconcile.statement.Statement;
import com.saypro.hub.reconcile.statement.StatementCsv;
import com.saypro.hub.reconcile.statement.Statements;
import com.saypro.hub.web.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The daily settlement statements. Days are UTC; amounts are minor units of one currency each. */
@RestController
@RequestMapping("/api/reconciliation/statements")
class StatementsApi {
    private static final int DAYS = 31;

    /**
     * A vendor's day.
     *
     * @param statements one a currency
     * @param lines what they add up from, by currency and time
     * @param next what to pass as {@code cursor} for the lines after these; null when there are none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Whole(String vendor, LocalDate day, List<Statement> statements, List<Line> lines, String next) {}

    private final Statements statements;
    private final StatementCsv csv;

    StatementsApi(Statements statements, StatementCsv csv) {
        this.statements = statements;
        this.csv = csv;
    }

    /** The statements of one day; without one, of 31 days up to the cursor or today, newest first. */
    @GetMapping
    Page<Statement> list(
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(required = false) LocalDate cursor) {
        if (day != null) {
            return new Page<>(statements.of(vendor, day, day), null);
        }
        LocalDate until = cursor == null ? LocalDate.now(ZoneOffset.UTC).plusDays(1) : cursor;
        LocalDate since = until.minusDays(DAYS - 1);
        String next = statements.before(vendor, since).map(LocalDate::toString).orElse(null);
        return new Page<>(statements.of(vendor, since, until), next);
    }

    /** A vendor's day with its lines. */
    @GetMapping("/{vendor}/{day}")
    Whole one(
            @PathVariable String vendor,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) String cursor) {
        List<Statement> found = known(vendor, day);
        Page<Line> lines = statements.lines(vendor, day, Limit.of(limit), cursor);
        return new Whole(vendor, day, found, lines.items(), lines.next());
    }

    /** All lines of a vendor's day as CSV by RFC 4180, amounts in major units. */
    @GetMapping(path = "/{vendor}/{day}.csv", produces = "text/csv")
    void export(@PathVariable String vendor, @PathVariable LocalDate day, HttpServletResponse response)
            throws IOException {
        known(vendor, day);
        CsvDownload.send(response, vendor + "-" + day + ".csv", out -> csv.write(vendor, day, out));
    }

    private List<Statement> known(String vendor, LocalDate day) {
        List<Statement> found = statements.of(vendor, day, day);
        if (found.isEmpty()) {
            throw new NoSuchElementException("No statement of " + vendor + " for " + day);
        }
        return found;
    }
}
