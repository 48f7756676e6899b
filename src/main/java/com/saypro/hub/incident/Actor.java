package com.saypro.hub.incident;

/**
 * Who does something with an incident.
 *
 * @param name the user, or {@code hub}
 * @param via {@code page}, {@code api} or {@code hub}
 */
public record Actor(String name, String via) {
    /** The hub itself. */
    public static final Actor HUB = new Actor("hub", "hub");

    /** A user on a page. */
    public static Actor page(String user) {
        return new Actor(user, "page");
    }

    /** A user's program. */
    public static Actor api(String user) {
        return new Actor(user, "api");
    }
}
