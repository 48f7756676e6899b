package com.saypro.hub.web.pages;

import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.ReconciledMatch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One match, and what people do with it. Each deed leads back to the match, which then tells of it. */
@Controller
@RequestMapping("/reconciliation/matches/{number:REC-\\d{1,18}}")
class MatchPages {
    private final Reconciled reconciled;
    private final MatchViews views;

    MatchPages(Reconciled reconciled, MatchViews views) {
        this.reconciled = reconciled;
        this.views = views;
    }

    @GetMapping
    String one(@PathVariable String number, Model model) {
        ReconciledMatch match =
                reconciled.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", views.of(match));
        return "match";
    }
}
