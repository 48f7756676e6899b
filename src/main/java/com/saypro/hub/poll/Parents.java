package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of another poll, for each of which a poll makes its own request.
 *
 * @param poll how they are listed
 * @param id where one has its id, which is the request's {@code {id}}
 * @param where the places where one must have one of these texts; others are not asked for, yet
 */
record Parents(Poll poll, JsonPointer id, Map<JsonPointer, Set<String>> where) {
    private static final int LONGEST = 200;

    /**
     * Reads the part {@code parents} of a poll; null when it is not there.
     *
     * @param before the polls that stand before it in the file
     */
    static Parents read(Entry parents, Map<String, Poll> before) throws BrokenFile {
        if (!parents.isThere()) {
            return null;
        }
        parents.with("poll", "id", "where");
        Poll poll = before.get(parents.get("poll").text());
        if (poll == null || poll.items() == null || poll.parents() != null) {
            throw parents.get("poll").wrong("'poll' must name a poll above this one that has 'items' and no 'parents'");
        }
        if (parents.get("id").pointer() == null) {
            throw parents.wrong("'parents' needs 'id', where one of them has its id, e.g. /id");
        }
        Map<JsonPointer, Set<String>> where = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : parents.get("where").entries().entrySet()) {
            if (!each.getKey().startsWith("/")) {
                throw each.getValue().wrong("'" + each.getKey() + "' must be a JSON pointer such as /status");
            }
            where.put(
                    JsonPointer.compile(each.getKey()),
                    Set.copyOf(each.getValue().texts()));
        }
        return new Parents(poll, parents.get("id").pointer(), where);
    }

    /** The ids of those of a page that are to be asked for. */
    List<String> ids(List<JsonNode> items) {
        return items.stream()
                .filter(this::isMeant)
                .map(item -> item.at(id).asText(""))
                .filter(each -> !each.isEmpty() && each.length() <= LONGEST)
                .distinct()
                .toList();
    }

    private boolean isMeant(JsonNode item) {
        return where.entrySet().stream()
                .allMatch(
                        each -> each.getValue().contains(item.at(each.getKey()).asText("")));
    }
}
