package com.saypro.hub.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The vendors and how they do. */
@Controller
@RequestMapping("/vendors")
class VendorPages {
    private final VendorRows rows;

    VendorPages(VendorRows rows) {
        this.rows = rows;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("vendors", rows.all());
        return "vendors";
    }

    @GetMapping("/live")
    String live(Model model) {
        list(model);
        return "fragments/vendors :: vendors";
    }
}
