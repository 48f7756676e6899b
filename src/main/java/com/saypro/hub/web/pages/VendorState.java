package com.saypro.hub.web.pages;

/**
 * Whether a vendor's deliveries are taken.
 *
 * @param word {@code ready}, {@code no secret}, {@code stopped} or {@code broken}
 * @param reason why it is not ready; null when it is
 */
record VendorState(String word, String reason) {
    /**
     * What comes first hinders most.
     *
     * @param live whether the hub knows the vendor
     * @param refusal why one of its files was refused; null for none
     * @param missing the variable that its proof needs and that is not set; null for none
     * @param runs whether its route runs
     */
    static VendorState of(boolean live, String refusal, String missing, boolean runs) {
        if (refusal != null) {
            return new VendorState("broken", (live && runs ? "still runs as before; refused: " : "") + refusal);
        }
        if (missing != null) {
            return new VendorState("no secret", "set " + missing);
        }
        return runs ? new VendorState("ready", null) : new VendorState("stopped", "its route does not run");
    }
}
