package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.reconcile.MatchNumber;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from a deed back to the page of its incident, match, dead letter or vendor, which then tells what was done. */
final class Deed {
    /** It begins with the id of a delivery. */
    private static final Pattern LETTER = Pattern.compile("[0-9a-f-]{36}:.+");

    private static final Address ADDRESS = new Address();
    private static final Pattern INCIDENT = Pattern.compile("INC-\\d{1,18}");
    private static final Pattern VENDOR = Pattern.compile("[a-z][a-z0-9-]*");

    private Deed() {}

    /** The page of the incident or match with this number, or of this dead letter or vendor, which says {@code done} once. */
    static String done(String of, String done, RedirectAttributes page) {
        page.addFlashAttribute("done", done);
        return backTo(of);
    }

    /** The page of an incident, a match, a dead letter or a vendor; the list of all incidents for what is none of these. */
    static String backTo(String of) {
        String wanted = of == null ? "" : of;
        if (isLetter(wanted)) {
            return "redirect:" + ADDRESS.letter(wanted);
        }
        if (MatchNumber.isOne(wanted)) {
            return "redirect:/reconciliation/matches/" + wanted;
        }
        if (VENDOR.matcher(wanted).matches()) {
            return "redirect:/vendors/" + wanted;
        }
        return INCIDENT.matcher(wanted).matches() ? "redirect:/incidents/" + wanted : "redirect:/incidents";
    }

    /** Whether this reads as the id of a dead letter. */
    static boolean isLetter(String id) {
        return id != null && LETTER.matcher(id).matches();
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
