package com.saypro.hub.reconcile;

import java.util.List;

/**
 * One side of a match.
 *
 * @param side as the rule calls it; {@code side 1} and so on when the rule is gone
 * @param count how many items it has; none when it is missing
 * @param items the first of them, a thousand at most, oldest first
 */
public record ReconciledSide(String side, long count, List<ReconciledItem> items) {
    /** Whether all its items are here. */
    public boolean holdsAll() {
        return count == items.size();
    }
}
