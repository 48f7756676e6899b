package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * Which page of which list a sweep asks for: of its poll's own, or of its poll's parents and then of each of them.
 *
 * @param list the list
 * @param parent the parent whose list it is; null where it is nobody's
 * @param cursor the page; null for the first
 * @param ahead what follows when the list is read to its end
 */
record Turn(Poll list, String parent, String cursor, Ahead ahead) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What a sweep through parents has before it; kept as its cursor.
     *
     * @param parents the page of parents to ask for when none is waiting; null when that was the last, or the first is meant
     * @param waiting the parents to ask for, the first of them now
     * @param page the page of the first one; null for its first page
     */
    record Ahead(String parents, List<String> waiting, String page) {
        static final Ahead ALL = new Ahead(null, List.of(), null);

        static Ahead read(String text) {
            try {
                return text == null ? ALL : JSON.readValue(text, Ahead.class);
            } catch (JsonProcessingException e) {
                // The poll had no parents when this was kept.
                return ALL;
            }
        }

        /** As a cursor; null when nothing is ahead. */
        String text() {
            try {
                return equals(ALL) ? null : JSON.writeValueAsString(this);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Texts are always writable", e);
            }
        }
    }

    /** The turn at which a sweep with this cursor is. */
    static Turn of(Poll poll, String cursor) {
        if (poll.parents() == null) {
            return new Turn(poll, null, cursor, Ahead.ALL);
        }
        Ahead ahead = Ahead.read(cursor);
        if (ahead.waiting().isEmpty()) {
            Poll parents = poll.parents().poll();
            String page = ahead.parents() == null ? parents.paging().begin() : ahead.parents();
            return new Turn(parents, null, page, ahead);
        }
        String page = ahead.page() == null ? poll.paging().begin() : ahead.page();
        return new Turn(poll, ahead.waiting().get(0), page, ahead);
    }

    /** Whether it lists parents, which are no items of the poll. */
    boolean listsParents(Poll poll) {
        return poll.parents() != null && parent == null;
    }

    /**
     * The cursor of the turn after this one; null when there is none.
     *
     * @param poll whose sweep it is
     * @param page the next page of this list; null when this was the last
     * @param found the parents that this page has, where it lists parents
     */
    String next(Poll poll, String page, List<String> found) {
        if (poll.parents() == null) {
            return page;
        }
        if (parent == null) {
            return new Ahead(page, found, null).text();
        }
        List<String> waiting = ahead.waiting();
        return page == null
                ? new Ahead(ahead.parents(), waiting.subList(1, waiting.size()), null).text()
                : new Ahead(ahead.parents(), waiting, page).text();
    }
}
