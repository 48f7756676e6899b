package com.saypro.hub.event;

/** Where rooms outside the routes report what a person should know. */
public interface Findings {
    /** Puts a finding on its way to the incident tracker. Returns at once; a finding that cannot be sent is retried. */
    void report(Finding finding);
}
