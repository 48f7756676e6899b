package com.saypro.hub.web.pages;

import com.saypro.hub.notify.ChannelView;
import java.time.Instant;

/**
 * One channel in a list.
 *
 * @param channel the channel
 * @param lastSent when its receiver last took a message; null when it never did
 * @param back when it is tried again; null when nothing is put off
 */
public record ChannelRow(ChannelView channel, Moment lastSent, Moment back) {
    static ChannelRow of(ChannelView channel, Instant now) {
        return new ChannelRow(channel, Moment.of(channel.lastSent(), now), Moment.of(channel.notBefore(), now));
    }

    /** How the state looks. */
    public String look() {
        return switch (channel.state()) {
            case "ready" -> "state-ready";
            case "off" -> "status-off";
            case "waiting" -> "severity-warning";
            default -> "severity-error";
        };
    }

    /** Whether there is anything to enable. */
    public boolean stopped() {
        return channel.state().equals("disabled") || channel.state().equals("failing");
    }
}
