package com.saypro.hub.monitor.health;

import com.saypro.hub.event.ProbeTerms;
import com.saypro.hub.event.Probed;

/** What a probe's last answers mean together, so that one bad answer is no outage and one good answer no recovery. */
final class Verdict {
    private static final char GOOD = 'g';
    private static final char SLOW = 's';
    private static final char BAD = 'b';

    private Verdict() {}

    /** The answers with this one before them. */
    static String history(String before, Probed probed) {
        char now = !probed.isGood() ? BAD : probed.isSlow() ? SLOW : GOOD;
        String all = now + before;
        return all.substring(0, Math.min(all.length(), probed.terms().of()));
    }

    /**
     * The state after these answers.
     *
     * @param before the state before the newest of them
     * @param history newest first
     */
    static State of(State before, String history, ProbeTerms terms) {
        String recent = history.substring(0, Math.min(history.length(), terms.fails()));
        if (count(history, BAD) >= terms.fails() || before == State.DOWN && !isOver(recent, terms, BAD)) {
            return State.DOWN;
        }
        boolean slow = count(history, SLOW) + count(history, BAD) >= terms.fails() && count(recent, SLOW) > 0;
        boolean stillSlow = before == State.DEGRADED && !isOver(recent, terms, SLOW);
        return slow || stillSlow ? State.DEGRADED : State.UP;
    }

    private static boolean isOver(String recent, ProbeTerms terms, char what) {
        return recent.length() == terms.fails() && count(recent, what) == 0;
    }

    private static long count(String history, char what) {
        return history.chars().filter(each -> each == what).count();
    }
}
