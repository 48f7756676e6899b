package com.saypro.hub.monitor.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an alert rule stands. */
public enum RuleState {
    /** Nothing is wrong. */
    OK,
    /** Its condition holds for some group, but not yet long enough. */
    PENDING,
    /** It fires for some group. */
    FIRING,
    /** Its file cannot be used, and it never ran since the hub's start. */
    REFUSED;

    /** The word used in answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
