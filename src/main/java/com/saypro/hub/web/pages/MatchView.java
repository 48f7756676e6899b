package com.saypro.hub.web.pages;

import com.saypro.hub.reconcile.match.Compared;
import com.saypro.hub.web.pages.IncidentView.HistoryRow;
import java.util.List;

/**
 * One match on its page.
 *
 * @param match its row
 * @param deeds what an operator may say of it
 * @param rule what its rule says, one sentence; null when the rule is gone
 * @param incident the number of the incident that its break is told in; null when it is in none
 * @param compared what the rule compares, and what it comes to
 * @param sides what is on each side
 * @param history who did what, newest first
 */
public record MatchView(
        MatchRow match,
        List<MatchDeed> deeds,
        String rule,
        String incident,
        List<ComparedRow> compared,
        List<SideView> sides,
        List<HistoryRow> history) {
    /**
     * What an agreement compares.
     *
     * @param compared what it is
     * @param style its outcome as a style's name: {@code agrees differs other_currency unknown incomplete}
     * @param said its outcome in words, e.g. {@code 10.00 EUR apart}
     */
    public record ComparedRow(Compared compared, String style, String said) {}

    /**
     * One side.
     *
     * @param side as the rule calls it
     * @param count how many items it has
     * @param items the first of them, oldest first
     */
    public record SideView(String side, long count, List<ItemView> items) {
        /** How many more there are than are shown. */
        public long more() {
            return count - items.size();
        }
    }

    /**
     * One item of a side.
     *
     * @param vendor whose entity it is
     * @param identity what the vendor calls it
     * @param counts whether it counts
     * @param facts what is known of it
     * @param began when the first event that told of it happened
     * @param told the id of the last event that told of it
     * @param event that event; null when the log has forgotten it
     * @param delivery what it was made from; null when the log has forgotten it
     */
    public record ItemView(
            String vendor,
            String identity,
            boolean counts,
            List<Fact> facts,
            Moment began,
            String told,
            EventRow event,
            EventView.DeliveryRow delivery) {}

    /**
     * One thing that is known of an item.
     *
     * @param field the field, as the rule names it
     * @param value for a person
     * @param compared whether an agreement looks at it
     */
    public record Fact(String field, String value, boolean compared) {}
}
