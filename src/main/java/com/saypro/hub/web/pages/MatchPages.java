package com.saypro.hub.web.pages;

import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.ReconciledMatch;
import com.saypro.hub.reconcile.ledger.MatchDesk;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One match, and what people do with it. Each deed leads back to the match, which then tells of it. */
@Controller
@RequestMapping("/reconciliation/matches/{number:REC-\\d{1,18}}")
class MatchPages {
    private final Reconciled reconciled;
    private final MatchViews views;

    private final MatchDesk desk;

    MatchPages(Reconciled reconciled, MatchViews views, MatchDesk desk) {
        this.reconciled = reconciled;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping
    String one(@PathVariable String number, Model model) {
        ReconciledMatch match =
                reconciled.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", views.of(match));
        return "match";
    }

    /** @param with the numbers of other matches, with commas or spaces between them */
    @PostMapping("/{deed}")
    String tell(
            @PathVariable String number,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes page) {
        MatchDeed told = MatchDeed.of(deed);
        List<String> others =
                Stream.of(with.split("[ ,]+")).filter(each -> !each.isEmpty()).toList();
        String who = user.getName();
        switch (told) {
            case ACCEPT -> desk.accept(number, who, note);
            case FIXED -> desk.fixed(number, who, note);
            case MATCH -> desk.match(number, others, List.of(), who, note);
            case POST -> desk.post(number, who, note);
            case PARTIAL -> desk.partial(number, who, note);
            case REOPEN -> desk.reopen(number, who, note);
        }
        // Of matches that are put together the one with the smallest number goes on.
        long goesOn = Stream.concat(Stream.of(number), told == MatchDeed.MATCH ? others.stream() : Stream.empty())
                .mapToLong(MatchNumber::of)
                .min()
                .orElseThrow();
        return Deed.done(MatchNumber.text(goesOn), told.done(), page);
    }
}
