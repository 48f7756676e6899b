package com.saypro.hub.web.pages;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.mapping.Trial;
import com.saypro.hub.web.MappingDesk;
import com.saypro.hub.web.pages.LetterView.Outlook;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What dead letters became, and why they would fail again. Looks, and changes nothing. */
@Component
class Outlooks {
    private static final String MAP = "map";
    private static final int MOST = 100;

    private final MappingDesk desk;
    private final EventHistory events;

    Outlooks(MappingDesk desk, EventHistory events) {
        this.desk = desk;
        this.events = events;
    }

    /** The outlook of a letter; one that failed once it was an event has that event alone. */
    Outlook of(DeadLetter letter, Instant now) {
        if (!letter.failure().step().equals(MAP)) {
            return new Outlook(recorded(List.of(letter.toEvent().id()), now), List.of());
        }
        try {
            Trial trial = desk.run(letter.vendor(), letter.headers(), letter.payload());
            List<String> ids = StreamSupport.stream(trial.events().spliterator(), false)
                    .limit(MOST)
                    .map(made -> letter.vendor() + ":" + made.path("id").asText())
                    .toList();
            return new Outlook(
                    recorded(ids, now),
                    trial.problems().stream()
                            .map(Trial.Problem::reason)
                            .distinct()
                            .toList());
        } catch (NoSuchElementException e) {
            return new Outlook(List.of(), List.of("There is no folder of " + letter.vendor() + " any more"));
        }
    }

    private List<EventRow> recorded(List<String> ids, Instant now) {
        return events.find(ids).stream().map(each -> EventRow.of(each, now)).toList();
    }
}
