package com.saypro.hub.web.pages;

import com.saypro.hub.inbound.Secrets;

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
     * @param vendor the folder's name
     * @param live whether the hub knows the vendor
     * @param refusal why one of its files was refused; null for none
     * @param secret whether it has a signing secret
     * @param runs whether its route runs
     */
    static VendorState of(String vendor, boolean live, String refusal, boolean secret, boolean runs) {
        if (refusal != null) {
            return new VendorState("broken", (live && runs ? "still runs as before; refused: " : "") + refusal);
        }
        if (!secret) {
            return new VendorState("no secret", "set " + Secrets.variable(vendor));
        }
        return runs ? new VendorState("ready", null) : new VendorState("stopped", "its route does not run");
    }
}
