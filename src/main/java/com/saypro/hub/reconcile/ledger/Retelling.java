package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.reconcile.match.Takings;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the event log again to the editions of rules that are being made. */
@Component
class Retelling {
    private static final int AT_ONCE = 2000;

    private final EventHistory history;
    private final Editions editions;
    private final Ledger ledger;

    Retelling(EventHistory history, Editions editions, Ledger ledger) {
        this.history = history;
        this.editions = editions;
        this.ledger = ledger;
    }

    /** Tells all that these rules take. */
    void tell(List<Rule> outdated) {
        Takings takings = editions.takings();
        Collection<String> types =
                outdated.stream().flatMap(rule -> Takings.types(rule).stream()).collect(Collectors.toSet());
        List<Event> some = new ArrayList<>(AT_ONCE);
        history.each(types, Instant.EPOCH, event -> {
            some.add(event);
            if (some.size() == AT_ONCE) {
                take(takings, some);
                some.clear();
            }
        });
        take(takings, some);
    }

    private void take(Takings takings, List<Event> events) {
        ledger.write(null, (connection, sheets) -> {
            List<Sheet> building =
                    sheets.stream().filter(sheet -> sheet.edition().building()).toList();
            for (Event event : events) {
                if (Soundness.check(event).isEmpty()) {
                    takings.of(event)
                            .forEach(taken -> building.stream()
                                    .filter(sheet -> sheet.edition().isOf(taken.rule()))
                                    .forEach(sheet -> sheet.tell(taken.item())));
                }
            }
        });
    }
}
