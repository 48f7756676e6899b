package com.saypro.hub.web.pages;

import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Silences;
import com.saypro.hub.incident.WantedSilence;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What nobody is told of for a while. */
@Controller
@RequestMapping("/silences")
class SilencePages {
    private static final int PAGE = 50;
    private static final String BACK = "redirect:/silences";

    private final Silences silences;
    private final Vendors vendors;

    SilencePages(Silences silences, Vendors vendors) {
        this.silences = silences;
        this.vendors = vendors;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) Long cursor,
            Model model) {
        Instant now = Instant.now();
        model.addAttribute("page", silences.list(!all, PAGE, cursor).map(silence -> SilenceRow.of(silence, now)));
        model.addAttribute("all", all);
        model.addAttribute("vendors", vendors.names());
        return "silences";
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int hours,
            Actor who,
            RedirectAttributes page) {
        Instant ends = Instant.now().plus(Duration.ofHours(hours)).minusSeconds(1);
        return said(page, () -> {
            silences.begin(new WantedSilence(vendor, step, kind, severity, reason, ends), who);
            return "Silenced.";
        });
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, Actor who, RedirectAttributes page) {
        return said(page, () -> {
            silences.end(id, who);
            return "It may be heard again.";
        });
    }

    private static String said(RedirectAttributes page, Supplier<String> deed) {
        try {
            page.addFlashAttribute("done", deed.get());
        } catch (IllegalArgumentException | IllegalStateException e) {
            page.addFlashAttribute("refused", e.getMessage());
        }
        return BACK;
    }
}
