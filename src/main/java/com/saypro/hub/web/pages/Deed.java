package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.Replays;
import java.util.Locale;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from a deed back to the page of its incident, which then tells what was done. */
final class Deed {
    private Deed() {}

    /** The incident's page, which says {@code done} once. */
    static String done(String incident, String done, RedirectAttributes page) {
        page.addFlashAttribute("done", done);
        return backTo(incident);
    }

    /** The incident's page; the list of all for what is no incident's number. */
    static String backTo(String incident) {
        return incident != null && incident.matches("INC-\\d{1,18}")
                ? "redirect:/incidents/" + incident
                : "redirect:/incidents";
    }

    /** What came of a replay, in words. */
    static String said(Replays.Result result) {
        if (result.replayed() + result.failedAgain() == 0) {
            return "Nothing was waiting to be replayed.";
        }
        String replayed = String.format(Locale.ROOT, "%,d replayed", result.replayed());
        return result.failedAgain() == 0
                ? replayed + "."
                : replayed + String.format(Locale.ROOT, ", %,d failed again.", result.failedAgain());
    }
}
