package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.reconcile.MatchNumber;
import java.util.Locale;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from a deed back to the page of its incident or match, which then tells what was done. */
final class Deed {
    private Deed() {}

    /** The page of the incident or match with this number, which says {@code done} once. */
    static String done(String number, String done, RedirectAttributes page) {
        page.addFlashAttribute("done", done);
        return backTo(number);
    }

    /** The page of an incident or of a match; the list of all incidents for what is no number of either. */
    static String backTo(String number) {
        if (number != null && MatchNumber.isOne(number)) {
            return "redirect:/reconciliation/matches/" + number;
        }
        return number != null && number.matches("INC-\\d{1,18}")
                ? "redirect:/incidents/" + number
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
