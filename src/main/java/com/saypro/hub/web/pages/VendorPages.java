package com.saypro.hub.web.pages;

import com.saypro.hub.change.Changes;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The vendors and how they do. */
@Controller
@RequestMapping("/vendors")
class VendorPages {
    private static final int CHANGES = 20;

    private final VendorRows rows;
    private final Changes changes;

    VendorPages(VendorRows rows, Changes changes) {
        this.rows = rows;
        this.changes = changes;
    }

    @GetMapping
    String list(Model model) {
        Instant now = Instant.now();
        model.addAttribute("vendors", rows.all());
        model.addAttribute(
                "changes",
                changes.list(null, CHANGES, null).items().stream()
                        .map(change -> ChangeRow.of(change, now))
                        .toList());
        return "vendors";
    }

    @GetMapping("/live")
    String live(Model model) {
        model.addAttribute("vendors", rows.all());
        return "fragments/vendors :: vendors";
    }
}
