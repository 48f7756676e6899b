package com.saypro.hub.books;

/**
 * A vendor's book: {@code received = processed + ignored + duplicate + deadLettered + inFlight}, and whatever does not fit
 * is {@code unaccounted}.
 *
 * @param vendor the vendor's folder name
 * @param received deliveries acknowledged and durable
 * @param processed those of which at least one item became a new event
 * @param ignored those the mapping knows and makes nothing of
 * @param duplicate those whose events were all in the log before
 * @param deadLettered those of which nothing could be used
 * @param inFlight those still on their way
 * @param unaccounted those that have no outcome although nothing is on its way; anything but 0 is a loss
 * @param rejected requests refused at the door, which are no deliveries
 */
public record Book(
        String vendor,
        long received,
        long processed,
        long ignored,
        long duplicate,
        long deadLettered,
        long inFlight,
        long unaccounted,
        long rejected) {
    /** Whether nothing was ever entered in it. */
    public boolean knowsNothingYet() {
        return received == 0 && unaccounted == 0 && rejected == 0;
    }
}
