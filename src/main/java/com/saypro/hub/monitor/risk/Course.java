package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What events do to what is known: it judges each payment once, when it first goes through, and then learns from it. */
final class Course {
    private static final Set<String> MADE = Set.of("payment.authorized", "payment.captured");

    private final Memory memory;
    private final RiskSettings settings;
    private final Cases cases;
    private final List<Raised> raised = new ArrayList<>();

    Course(Memory memory, RiskSettings settings) {
        this.memory = memory;
        this.settings = settings;
        this.cases = new Cases(memory, settings);
    }

    /** Whether an event of this kind means anything here. */
    static boolean concerns(Event event) {
        return switch (event.kind()) {
            case "payment", "order" -> true;
            default -> Cases.concerns(event);
        };
    }

    /** Takes the next event; an event that was taken before must not come again. */
    void take(Event event) {
        switch (event.kind()) {
            case "payment" -> payment(event);
            case "order" -> order(event);
            default ->
                cases.take(event)
                        .forEach(each -> raise(each.about(), each.subject(), each.score(), each.known(), event));
        }
    }

    /** What was found, in the order of the events. */
    List<Raised> raised() {
        return raised;
    }

    private void payment(Event event) {
        Paid told = Paid.of(event);
        Known known = memory.payment(told.vendor(), told.payment());
        if (known == null) {
            known = memory.first(told);
            tried(told);
        } else {
            known.told(told);
        }
        if (event.type().equals("payment.failed")) {
            known.declined();
            payers(known.paid()).forEach(trail -> trail.declines.add(event.time()));
        } else if (MADE.contains(event.type()) && !known.made()) {
            made(known, event);
        }
    }

    private void tried(Paid paid) {
        payers(paid).forEach(trail -> trail.tries.add(paid.at()));
        Trail customer = memory.trail(Key.customer(paid));
        Trail card = memory.trail(Key.card(paid));
        if (customer != null) {
            customer.met(paid.card(), paid.at());
        }
        if (card != null) {
            card.met(paid.customer(), paid.at());
        }
        memory.addresses(paid).map(memory::trail).forEach(address -> {
            address.tries.add(paid.at());
            address.met(paid.customer() == null ? paid.card() : paid.customer(), paid.at());
        });
    }

    private void made(Known known, Event event) {
        Score score = Judge.judge(known, memory, event.time(), settings);
        known.made(score);
        raise(Flag.PAYMENT, known.paid().payment(), score, known, event);
        learn(known.paid(), event);
    }

    private void learn(Paid paid, Event event) {
        for (Segment segment : Segment.values()) {
            Usual usual = memory.usual(segment, paid);
            long learned = usual == null ? 0 : segment.learned(paid, memory);
            if (learned > 0) {
                usual.learn(learned);
            }
        }
        Trail customer = memory.trail(Key.customer(paid));
        if (customer != null) {
            Place.others(paid, memory).forEach(place -> customer.goes(paid.country(), place.country()));
        }
        Stream<Key> goods = Stream.concat(memory.products(paid.order()), memory.addresses(paid));
        Stream.concat(Stream.of(Key.customer(paid), Key.card(paid), Key.seller(paid)), goods)
                .map(memory::trail)
                .filter(Objects::nonNull)
                .forEach(trail -> trail.made(paid.country(), event.time(), RiskSettings.BURST));
    }

    private List<Trail> payers(Paid paid) {
        return Stream.of(Key.customer(paid), Key.card(paid))
                .map(memory::trail)
                .filter(Objects::nonNull)
                .toList();
    }

    private void order(Event event) {
        String order = Paid.text(event.data(), "orderId");
        if (order != null) {
            memory.ordered(order, Link.facts(event));
        }
    }

    private void raise(String about, String subject, Score score, Known known, Event event) {
        Severity severity = settings.severity(score.value());
        if (severity != null) {
            Flag flag = new Flag(
                    null,
                    event.vendor(),
                    about,
                    subject,
                    known.paid().payment(),
                    event.time(),
                    score.value(),
                    severity,
                    score.reasons());
            raised.add(new Raised(flag, known.paid(), event));
        }
    }
}
