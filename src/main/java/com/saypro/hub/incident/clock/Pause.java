package com.saypro.hub.incident.clock;

import java.time.Instant;

/**
 * A time during which a person held a clock.
 *
 * @param from when it was paused
 * @param until when it went on; null while it is paused
 * @param reason the code of the reason, one of the policy's
 * @param who the user that paused it
 */
public record Pause(Instant from, Instant until, String reason, String who) {}
