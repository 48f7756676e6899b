package com.saypro.hub.web.pages;

/**
 * One vendor in the list.
 *
 * @param vendor the folder's name
 * @param title the vendor's own name
 * @param category what it is to the marketplace, e.g. {@code payment}; null while its files keep it from being live
 * @param state {@code ready}, {@code no secret}, {@code stopped} or {@code broken}
 * @param reason why it is not ready; null when it is
 * @param secrets how many signing secrets are set; never the secrets
 * @param scheme how its signatures are checked, in words; null while its files keep it from being live
 * @param unverified whether these leave the body open, so that nothing proves what it says
 * @param lastDelivery when the last delivery came; null for never
 * @param perMinute deliveries in the last minute
 * @param rejectedPerMinute refused requests in the last minute
 * @param polled how it is polled
 * @param documentation the vendor's page on webhooks; null for none
 */
public record VendorRow(
        String vendor,
        String title,
        String category,
        String state,
        String reason,
        int secrets,
        String scheme,
        boolean unverified,
        Moment lastDelivery,
        double perMinute,
        double rejectedPerMinute,
        PolledRow polled,
        String documentation) {
    /** The state as a style's name, e.g. {@code no-secret}. */
    public String style() {
        return state.replace(' ', '-');
    }
}
