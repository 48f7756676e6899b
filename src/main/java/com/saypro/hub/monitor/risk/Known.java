package com.saypro.hub.monitor.risk;

import java.util.ArrayList;
import java.util.List;

/** What is known of one payment, as it grows. */
final class Known {
    private Paid paid;
    private boolean made;
    private int declines;
    private Score score;
    private final List<String> cases;
    private boolean changed;

    /**
     * @param made whether it ever went through
     * @param score null while it was never judged
     * @param cases its refunds and disputes
     */
    Known(Paid paid, boolean made, int declines, Score score, List<String> cases) {
        this.paid = paid;
        this.made = made;
        this.declines = declines;
        this.score = score;
        this.cases = new ArrayList<>(cases);
    }

    Paid paid() {
        return paid;
    }

    boolean made() {
        return made;
    }

    int declines() {
        return declines;
    }

    Score score() {
        return score;
    }

    List<String> cases() {
        return cases;
    }

    /** Whether it is no longer as it was read. */
    boolean changed() {
        return changed;
    }

    /** Notes that nobody knew it before. */
    Known fresh() {
        changed = true;
        return this;
    }

    /** Takes in what another event tells. */
    void told(Paid more) {
        Paid before = paid;
        paid = paid.with(more);
        changed |= !paid.equals(before);
    }

    void declined() {
        declines++;
        changed = true;
    }

    /** Notes that it went through, and how it was judged. */
    void made(Score judged) {
        made = true;
        score = judged;
        changed = true;
    }

    /** Notes one more reason. */
    void judged(Score judged) {
        score = judged;
        changed = true;
    }

    /** Notes a refund or dispute; false when it was there before. */
    boolean add(String kind, String id) {
        String name = kind + " " + id;
        boolean fresh = !cases.contains(name) && cases.add(name);
        changed |= fresh;
        return fresh;
    }
}
