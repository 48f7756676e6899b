package com.saypro.hub.notify;

import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.notify.policy.Kind;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The channels' addresses and secrets: {@code HUB_CHANNEL_<NAME>_TO}, {@code HUB_CHANNEL_<NAME>_URL},
 * {@code HUB_CHANNEL_<NAME>_KEY} and {@code HUB_CHANNEL_<NAME>_SECRET}. They are read from the environment whenever needed and
 * kept nowhere else.
 */
@Component
public class ChannelSettings {
    private static final String MAIL_SERVER = "hub.smtp.host";

    private final Environment environment;

    /** Reads from Spring's environment. */
    public ChannelSettings(Environment environment) {
        this.environment = environment;
    }

    /** A channel's setting, e.g. {@code URL}; null when it is not there. */
    public String of(Channel channel, String setting) {
        String value = environment.getProperty(channel.variable(setting), "").strip();
        return value.isEmpty() ? null : value;
    }

    /** A setting's values, separated by commas. */
    public List<String> all(Channel channel, String setting) {
        String value = of(channel, setting);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** Whom an email of a channel goes to that has no recipients of its own. */
    public List<String> recipients(Channel channel) {
        List<String> given = all(channel, "TO");
        return given.isEmpty() ? channel.to() : given;
    }

    /** The variable without which a channel can tell its own people nothing, and that is not set; null when none is. */
    public String lacks(Channel channel) {
        String lacks = lacksForOthers(channel);
        if (lacks == null && channel.kind() == Kind.EMAIL && recipients(channel).isEmpty()) {
            return channel.variable(Kind.EMAIL.needs());
        }
        return lacks;
    }

    /** The same for a channel by which customers or sellers are told, each at an address of their own. */
    public String lacksForOthers(Channel channel) {
        if (channel.kind() == Kind.EMAIL) {
            return environment.getProperty(MAIL_SERVER, "").isBlank() ? "HUB_SMTP_HOST" : null;
        }
        String needed = channel.kind().needs();
        if (of(channel, needed) == null) {
            return channel.variable(needed);
        }
        boolean lacksMore = channel.kind() == Kind.WEBHOOK && of(channel, "SECRET") == null
                || channel.kind() == Kind.JIRA && of(channel, "KEY") == null;
        return !lacksMore ? null : channel.variable(channel.kind() == Kind.JIRA ? "KEY" : "SECRET");
    }
}
