package com.saypro.hub.notify.send;

import com.saypro.hub.notify.ChannelSettings;
import com.saypro.hub.notify.SendFailure;
import com.saypro.hub.notify.policy.Channel;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where a channel's messages go and by which key, as its settings say now. */
@Component
class Addresses {
    private final ChannelSettings settings;
    private final Guard guard;

    Addresses(ChannelSettings settings, Guard guard) {
        this.settings = settings;
        this.guard = guard;
    }

    /** The channel's {@code URL}. */
    URI of(Channel channel) {
        return guard.address(channel.variable("URL"), setting(channel, "URL"));
    }

    /** The channel's {@code URL}, or another where it has none. */
    URI of(Channel channel, String otherwise) {
        return settings.of(channel, "URL") == null ? URI.create(otherwise) : of(channel);
    }

    /** A setting that must be there. */
    String setting(Channel channel, String name) {
        String value = settings.of(channel, name);
        if (value == null) {
            throw SendFailure.misconfigured(channel.variable(name) + " is not set");
        }
        return value;
    }

    ChannelSettings settings() {
        return settings;
    }
}
