package com.saypro.hub.reconcile.match;

/**
 * The item whose word counts for all of a match, as it is the first that says anything.
 *
 * @param side its side's index
 * @param began when it began, in microseconds since 1970
 * @param says what it says
 */
record Witness(int side, long began, String says) {
    /** Whether the same counts when this item, too, says something; null is nothing. */
    static boolean stays(Witness witness, Item item, String says) {
        return says == null || witness != null && (witness.says.equals(says) || witness.isBefore(item));
    }

    private boolean isBefore(Item item) {
        return side < item.side() || side == item.side() && began < item.began();
    }

    /** What counts; null for nothing. */
    static String says(Witness witness) {
        return witness == null ? null : witness.says;
    }
}
