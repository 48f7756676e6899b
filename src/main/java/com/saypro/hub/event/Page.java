package com.saypro.hub.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, newest first.
 *
 * @param items the items
 * @param next what to pass as {@code cursor} for the items after these; null when there are none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String next) {

    /** A page of at most {@code limit} from a query that asked for one more. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, ?> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(List.copyOf(items), String.valueOf(cursor.apply(items.get(limit - 1))));
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
