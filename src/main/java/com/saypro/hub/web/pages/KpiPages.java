package com.saypro.hub.web.pages;

import com.saypro.hub.inbound.Vendors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures: what they are, what they come to, and exactly what they mean. */
@Controller
@RequestMapping("/kpis")
class KpiPages {
    private final KpiRows rows;
    private final Vendors vendors;

    KpiPages(KpiRows rows, Vendors vendors) {
        this.rows = rows;
        this.vendors = vendors;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String vendor, Model model) {
        String asked = vendor.isBlank() ? null : vendor.strip();
        model.addAttribute("categories", rows.byCategory(asked));
        model.addAttribute("vendor", asked);
        model.addAttribute("vendors", vendors.names());
        return "kpis";
    }
}
