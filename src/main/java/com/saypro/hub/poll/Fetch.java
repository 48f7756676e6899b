package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonPointer;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;

/**
 * What a webhook only names is fetched before anything is believed.
 *
 * @param request what is asked for, its path with {@code {id}}
 * @param id where the webhook's body, JSON or a form, names it
 */
record Fetch(RequestForm request, JsonPointer id) {
    /** Reads the part {@code fetch}; null when it is not there. */
    static Fetch read(Entry fetch) throws BrokenFile {
        if (!fetch.isThere()) {
            return null;
        }
        fetch.with("path", "query", "id");
        if (!fetch.get("path").text().contains("{id}") || fetch.get("id").pointer() == null) {
            throw fetch.wrong("'fetch' needs a 'path' with {id}, and in 'id' where the body has it, e.g. /id");
        }
        return new Fetch(RequestForm.get(fetch), fetch.get("id").pointer());
    }
}
