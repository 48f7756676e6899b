package com.saypro.hub.monitor.health;

/**
 * How often a sign was seen in some minutes.
 *
 * @param vendor the vendor's folder name
 * @param sign which sign
 * @param count how often in all
 * @param bad how often it was bad
 * @param millis how long these took together; 0 where nothing is measured
 */
public record SignCount(String vendor, Sign sign, long count, long bad, long millis) {
    /** The two together, of one vendor and sign. */
    SignCount plus(SignCount other) {
        return new SignCount(vendor, sign, count + other.count, bad + other.bad, millis + other.millis);
    }

    /** What went well, from 0 to 1; null when nothing was seen. */
    public Double goodShare() {
        return count == 0 ? null : 1 - (double) bad / count;
    }
}
