package com.saypro.hub.notify.people;

import com.saypro.hub.event.Event;
import com.saypro.hub.notify.policy.Audience;
import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import com.saypro.hub.notify.policy.NotifyPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns of events where customers and sellers can be told, who does not want to be, and what there may be to tell. An event told
 * again changes nothing. Payments are kept only while the policy has somebody told of them.
 */
@Component("peopleEvents")
public class PeopleEvents {
    /** What is older when it comes tells of the past: nobody wants to be written to of it. */
    private static final Duration PAST = Duration.ofDays(2);

    /** The payment that a dispute is about may come after it, by another way. */
    private static final Duration PAYMENT_ARRIVES = Duration.ofMinutes(1);

    private final LiveNotifyPolicy policy;
    private final Contacts contacts;
    private final OptOuts optOuts;
    private final Cases cases;
    private final Erasure erasure;
    private final TransactionTemplate transactions;

    PeopleEvents(
            LiveNotifyPolicy policy,
            Contacts contacts,
            OptOuts optOuts,
            Cases cases,
            Erasure erasure,
            TransactionTemplate transactions) {
        this.policy = policy;
        this.contacts = contacts;
        this.optOuts = optOuts;
        this.cases = cases;
        this.erasure = erasure;
        this.transactions = transactions;
    }

    /** Takes in events of all kinds, in one transaction. */
    public void take(List<Event> events) {
        List<Contact> told = new ArrayList<>();
        List<Contact> deleted = new ArrayList<>();
        List<Event> subscribers = new ArrayList<>();
        List<Case> stand = new ArrayList<>();
        NotifyPolicy now = policy.now();
        for (Event event : events) {
            switch (event.kind()) {
                case "customer" -> (Contact.isDeletion(event) ? deleted : told).add(Contact.of(event));
                case "subscriber" -> subscribers.add(event);
                case Case.PAYMENT, Case.DISPUTE -> {
                    if (now.customers() != null || now.sellers() != null) {
                        stand.add(Case.of(event, tell(event, now)));
                    }
                }
                default -> {
                    // Nothing that customers or sellers are told of.
                }
            }
        }
        if (told.size() + deleted.size() + subscribers.size() + stand.size() > 0) {
            transactions.executeWithoutResult(status -> {
                contacts.keep(told);
                erasure.of(deleted);
                subscribers.forEach(this::subscriber);
                cases.keep(stand);
            });
        }
    }

    private void subscriber(Event event) {
        String email = event.data().path("email").asText();
        if (event.type().equals("subscriber.unsubscribed")) {
            optOuts.note(email, true, event.vendor(), event.time());
        } else if (event.type().equals("subscriber.subscribed")) {
            optOuts.note(email, false, event.vendor(), event.time());
        }
    }

    /** When to tell of what an event says, if it is still so then; null for never. */
    private static Instant tell(Event event, NotifyPolicy policy) {
        if (event.time().isBefore(Instant.now().minus(PAST))) {
            return null;
        }
        return switch (event.type()) {
            case "payment.failed" -> event.time().plus(longest(policy, true));
            case "payment.pending" -> event.time().plus(longest(policy, false));
            case "dispute.opened", "dispute.closed" -> event.received().plus(PAYMENT_ARRIVES);
            default -> null;
        };
    }

    private static Duration longest(NotifyPolicy policy, boolean failed) {
        return Stream.of(policy.customers(), policy.sellers())
                .filter(audience -> audience != null)
                .map(failed ? Audience::settle : Audience::delayed)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
