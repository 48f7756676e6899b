package com.saypro.hub.web.pages;

import com.saypro.hub.event.Page;
import com.saypro.hub.monitor.risk.Bundle;
import com.saypro.hub.monitor.risk.Bundles;
import com.saypro.hub.monitor.risk.Risk;
import com.saypro.hub.web.RedactedBundle;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is suspicious about payments, and the evidence. */
@Controller
@RequestMapping("/risk")
class RiskPages {
    private static final int FLAGS = 50;

    private final Risk risk;
    private final Bundles bundles;

    RiskPages(Risk risk, Bundles bundles) {
        this.risk = risk;
        this.bundles = bundles;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String vendor, @RequestParam(required = false) Long cursor, Model model) {
        String asked = vendor.isBlank() ? null : vendor.strip();
        Instant now = Instant.now();
        Page<FlagRow> page = risk.flags(asked, FLAGS, cursor).map(flag -> FlagRow.of(flag, now));
        model.addAttribute("page", page);
        model.addAttribute("vendor", asked);
        return "risk";
    }

    @GetMapping("/{vendor}/{payment}")
    String one(@PathVariable String vendor, @PathVariable String payment, Model model) {
        Bundle bundle = bundles.of(vendor, payment)
                .map(RedactedBundle::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", BundleView.of(bundle));
        return "risk-payment";
    }
}
