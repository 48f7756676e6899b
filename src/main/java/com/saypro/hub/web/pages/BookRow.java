package com.saypro.hub.web.pages;

/**
 * One vendor's books: {@code received = processed + ignored + duplicate + deadLettered + inFlight + unaccounted}.
 *
 * @param vendor the vendor's folder name
 * @param received deliveries acknowledged
 * @param processed those that gave a new event
 * @param ignored those that the mapping knows and makes nothing of
 * @param duplicate those whose events were all known
 * @param deadLettered those of which nothing could be used
 * @param inFlight those still on their way
 * @param unaccounted what is missing; 0 when the books balance
 * @param rejected requests that were refused, which are not deliveries
 */
public record BookRow(
        String vendor,
        long received,
        long processed,
        long ignored,
        long duplicate,
        long deadLettered,
        long inFlight,
        long unaccounted,
        long rejected) {}
