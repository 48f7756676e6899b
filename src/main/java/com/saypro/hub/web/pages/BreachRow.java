package com.saypro.hub.web.pages;

import com.saypro.hub.incident.clock.Breach;
import java.time.Instant;

/**
 * A clock that was not kept, as a page shows it.
 *
 * @param breach which
 * @param due when its time was over
 * @param ended when it was stopped; null while it is not
 */
public record BreachRow(Breach breach, Moment due, Moment ended) {
    static BreachRow of(Breach breach, Instant now) {
        return new BreachRow(breach, Moment.of(breach.due(), now), Moment.of(breach.ended(), now));
    }
}
