package com.saypro.hub.monitor.kpi;

import java.util.Set;
import java.util.UUID;

/**
 * Counts entities, of which it remembers the first or last event in one role or two.
 *
 * @param second the second role; null for none
 * @param worth what an entity counts
 */
record Track(Kind kind, Set<String> types, Role first, Role second, Worth worth) implements Measure {
    /** The entity that an event tells of; null for none. */
    Entity entity(int series, Told told, Names names) {
        Role role = role(told);
        if (role == null) {
            return null;
        }
        UUID id = role.entity(told.event(), names);
        return id == null ? null : new Entity(series, id, told.event().vendor());
    }

    private Role role(Told told) {
        if (first.taken().takes(told.event())) {
            return first;
        }
        return second != null && second.taken().takes(told.event()) ? second : null;
    }

    /** What is remembered after an event. */
    Marks after(Marks before, int series, Told told, Values values) {
        return new Marks(
                after(first, before.first(), series, told, values),
                after(second, before.second(), series, told, values));
    }

    private static Mark after(Role role, Mark before, int series, Told told, Values values) {
        return role == null || !role.taken().takes(told.event())
                ? before
                : Mark.of(before, role.mark(told, series, values), role.last());
    }
}
