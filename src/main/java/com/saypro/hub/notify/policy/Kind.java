package com.saypro.hub.notify.policy;

import com.saypro.hub.event.Notice.Change;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What receives messages at a channel's other end. */
public enum Kind {
    EMAIL,
    SLACK,
    TEAMS,
    PAGERDUTY,
    JIRA,
    WEBHOOK;

    /** PagerDuty knows who has an incident and when it is due by its own rules. */
    private static final Set<Change> OF_PAGERDUTY = EnumSet.complementOf(EnumSet.of(Change.ASSIGNED, Change.DUE_SOON));

    /** The word used in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is anything to say there of such a change. */
    public boolean takes(Change change) {
        return this != PAGERDUTY || OF_PAGERDUTY.contains(change);
    }

    /** The setting without which a channel of this kind is off, after {@code HUB_CHANNEL_<NAME>_}. */
    public String needs() {
        return switch (this) {
            case EMAIL -> "TO";
            case PAGERDUTY -> "KEY";
            default -> "URL";
        };
    }
}
