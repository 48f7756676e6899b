package com.saypro.hub.notify.policy;

import java.util.List;
import java.util.Locale;

/**
 * A way to tell people. Its address and secrets are settings, never in the file.
 *
 * @param name what it is called, in rules and in the names of its settings
 * @param kind what receives the messages
 * @param to whom an email goes to; empty where the setting says so, and for other kinds
 * @param project the key of the Jira project; null for other kinds
 * @param type the type of Jira issues; null for other kinds
 * @param language the language in which it tells incidents; null for that of the file
 * @param quiet when only what is critical is told at once, and the rest after that
 */
public record Channel(
        String name, Kind kind, List<String> to, String project, String type, String language, List<Hours> quiet) {
    /** The name of one of its settings, e.g. {@code HUB_CHANNEL_ONCALL_URL}. */
    public String variable(String setting) {
        return "HUB_CHANNEL_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + setting;
    }
}
