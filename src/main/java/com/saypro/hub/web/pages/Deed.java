package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.reconcile.MatchNumber;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Leads from a deed back to the page of its incident, match or dead letter, which then tells what was done. */
final class Deed {
    /** It begins with the id of a delivery. */
    private static final Pattern LETTER = Pattern.compile("[0-9a-f-]{36}:.+");

    private Deed() {}

    /** The page of the incident or match with this number, or of this dead letter, which says {@code done} once. */
    static String done(String number, String done, RedirectAttributes page) {
        page.addFlashAttribute("done", done);
        return backTo(number);
    }

    /** The page of an incident, a match or a dead letter; the list of all incidents for what is none of these. */
    static String backTo(String number) {
        if (isLetter(number)) {
            return "redirect:/dead-letters/" + UriUtils.encode(number, StandardCharsets.UTF_8);
        }
        if (number != null && MatchNumber.isOne(number)) {
            return "redirect:/reconciliation/matches/" + number;
        }
        return number != null && number.matches("INC-\\d{1,18}")
                ? "redirect:/incidents/" + number
                : "redirect:/incidents";
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
