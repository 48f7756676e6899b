package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What events may ask of the memory. A payment that becomes known better on the way asks as what it was each time. */
final class Wanted {
    private final Map<Memory.Id, Paid> payments = new HashMap<>();
    private final Set<String> parties = new HashSet<>();
    private final Set<String> orders = new HashSet<>();

    private Wanted() {}

    /** The payments that events are about. */
    static Set<Memory.Id> payments(List<Event> events) {
        Set<Memory.Id> ids = new HashSet<>();
        for (Event event : events) {
            String payment = Paid.text(event.data(), "paymentId");
            if (payment != null) {
                ids.add(new Memory.Id(event.vendor(), payment));
            }
        }
        return ids;
    }

    /** What else they may ask, with the payments that are known. */
    static Wanted of(List<Event> events, Map<Memory.Id, Known> known) {
        Wanted wanted = new Wanted();
        known.forEach((id, each) -> wanted.payments.put(id, each.paid()));
        wanted.payments.values().forEach(wanted::add);
        for (Event event : events) {
            if (event.kind().equals("payment")) {
                Paid told = Paid.of(event);
                wanted.add(wanted.payments.merge(new Memory.Id(told.vendor(), told.payment()), told, Paid::with));
            }
        }
        return wanted;
    }

    /** Those of whom something may be asked. */
    Set<String> parties() {
        return parties;
    }

    /** Orders of which something may be asked. */
    Set<String> orders() {
        return orders;
    }

    private void add(Paid paid) {
        for (Segment segment : Segment.values()) {
            add(segment.key(paid));
        }
        add(Key.customer(paid));
        add(Key.card(paid));
        add(Key.seller(paid));
        if (paid.address() != null) {
            add(Key.address(paid.address()));
        }
        if (paid.order() != null) {
            orders.add(paid.order());
        }
    }

    private void add(Key key) {
        if (key != null) {
            parties.add(key.party());
        }
    }
}
