package com.saypro.hub.web.pages;

import com.saypro.hub.poll.Missed;
import com.saypro.hub.poll.PollState;
import java.util.List;

/**
 * How a vendor is polled, in one cell each.
 *
 * @param state {@code ok}, {@code failing}, {@code waiting} or {@code off}, the worst of its polls; null when it has none
 * @param reason why; null when it is ok
 * @param missed missed webhooks, e.g. {@code 0 / 3} in 24 hours and 30 days; null when no poll would notice
 * @param missesNow whether any was missed in the last 24 hours
 */
public record PolledRow(String state, String reason, String missed, boolean missesNow) {
    /** For a vendor that is not polled. */
    static final PolledRow NONE = new PolledRow(null, null, null, false);

    private static final List<String> WORST_FIRST = List.of("failing", "off", "waiting", "ok");

    static PolledRow of(List<PollState> polls, Missed missed) {
        for (String state : WORST_FIRST) {
            for (PollState poll : polls) {
                if (poll.state().equals(state)) {
                    String reason = poll.reason() == null ? null : poll.poll() + ": " + poll.reason();
                    Missed known = state.equals("off") ? null : missed;
                    return new PolledRow(state, reason, words(known), known != null && known.day() > 0);
                }
            }
        }
        return NONE;
    }

    private static String words(Missed missed) {
        return missed == null ? null : missed.day() + " / " + missed.month();
    }
}
