package com.saypro.hub.incident;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people are to hear of what findings made of an incident. */
final class Tidings {
    private Tidings() {}

    /** The notices of what changed, as far as anybody hears of the incident. */
    static List<Notice> of(Case its, Instant now) {
        List<Notice> notices = new ArrayList<>();
        boolean told = its.wasTold();
        for (Turn turn : its.turns) {
            told = turn.begins() ? its.toldAt != null : told || turn.change() == Notice.Change.STORM;
            if (told) {
                notices.add(notice(its, turn, now));
            }
        }
        return notices;
    }

    private static Notice notice(Case its, Turn turn, Instant now) {
        String number = Incident.number(its.number);
        return new Notice(
                number + "/" + turn.change().name().toLowerCase(Locale.ROOT) + "/" + turn.id(),
                turn.change(),
                number,
                its.severity,
                its.traits().category() == null
                        ? null
                        : Category.of(its.traits().category()),
                its.traits().vendor(),
                its.title,
                now,
                details(its, turn));
    }

    private static Map<String, String> details(Case its, Turn turn) {
        String note = turn.note() == null ? "" : turn.note();
        return Map.of(
                "who", Actor.HUB.name(),
                "note", note,
                "route", its.traits().route(),
                "step", its.traits().step(),
                "kind", its.traits().kind(),
                "class", its.traits().failureClass(),
                "findings", "" + its.count);
    }
}
