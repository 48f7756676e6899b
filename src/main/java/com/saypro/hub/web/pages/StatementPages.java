package com.saypro.hub.web.pages;

import com.saypro.hub.event.Page;
import com.saypro.hub.reconcile.statement.Line;
import com.saypro.hub.reconcile.statement.Statement;
import com.saypro.hub.reconcile.statement.Statements;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The daily settlement statements. */
@Controller
@RequestMapping("/statements")
class StatementPages {
    private static final int DAYS = 31;
    private static final int LINES = 200;

    private final Statements statements;

    StatementPages(Statements statements) {
        this.statements = statements;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "") String until,
            Model model) {
        String asked = vendor.isBlank() ? null : vendor.strip();
        LocalDate last = until.isEmpty() ? LocalDate.now(ZoneOffset.UTC).plusDays(1) : day(until);
        LocalDate first = last.minusDays(DAYS - 1);
        model.addAttribute("statements", statements.of(asked, first, last));
        model.addAttribute("vendor", asked);
        model.addAttribute("older", statements.before(asked, first).orElse(null));
        return "statements";
    }

    @GetMapping("/{vendor}/{day}")
    String one(
            @PathVariable String vendor,
            @PathVariable String day,
            @RequestParam(required = false) String cursor,
            Model model) {
        LocalDate asked = day(day);
        List<Statement> found = statements.of(vendor, asked, asked);
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Page<Line> lines = statements.lines(vendor, asked, LINES, cursor);
        model.addAttribute("vendor", vendor);
        model.addAttribute("day", asked);
        model.addAttribute("statements", found);
        model.addAttribute("lines", lines);
        model.addAttribute("goesOn", cursor != null);
        return "statement";
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day reads 2026-01-31, not '" + given + "'", e);
        }
    }
}
