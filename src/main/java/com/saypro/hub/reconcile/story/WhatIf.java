package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.match.Takings;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Need;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.rule.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tries a rule on what is in the event log. Writes nothing, and changes nothing that is live. */
@Component
public class WhatIf {
    /** So many breaks of each list are told whole. */
    private static final int SHOWN = 100;

    private final EventHistory history;
    private final Rules rules;
    private final Contracts contracts;
    private final Path mappings;
    private final int most;

    /** What a rule would find, and what the live rule of its name does find; null for none. */
    private record Two(Gathering would, Gathering does) {
        void take(Event event) {
            would.take(event);
            if (does != null) {
                does.take(event);
            }
        }

        int size() {
            return would.size() + (does == null ? 0 : does.size());
        }
    }

    /** @param most the most items that are held at once */
    WhatIf(
            EventHistory history,
            Rules rules,
            Contracts contracts,
            @Value("${hub.mappings-dir}") Path mappings,
            @Value("${hub.reconcile.what-if-items}") int most) {
        this.history = history;
        this.rules = rules;
        this.contracts = contracts;
        this.mappings = mappings;
        this.most = most;
    }

    /**
     * What a rule would have found.
     *
     * @param name the rule's name; a live rule of that name is what it is compared with
     * @param text the rule's file
     * @param since from when on
     * @param asOf the moment of which it speaks
     * @throws BrokenFile when the file cannot be used
     * @throws IllegalArgumentException when the events make more items than may be held
     */
    public Hindsight of(String name, byte[] text, Instant since, Instant asOf) throws BrokenFile {
        long began = System.nanoTime();
        Rule rule = RuleFile.read(Path.of(name + RuleFile.ENDING), text, EventFields.load(mappings));
        Rule live = rules.of(name).orElse(null);
        Two two = new Two(gathering(rule), live == null ? null : gathering(live));
        long events = gather(rule, live, since, two);
        Counted found = two.would.counted(since, asOf, contracts);
        return new Hindsight(
                name,
                since,
                asOf,
                events,
                two.would.size(),
                two.would.withoutKey(),
                found.summary(),
                Counted.first(found.breaks(), SHOWN),
                live == null ? null : compared(found, two.does.counted(since, asOf, contracts)),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** The rule stands in the place of the live one of its name. */
    private Gathering gathering(Rule rule) {
        Stream<Rule> others = rules.all().stream().filter(other -> !other.name().equals(rule.name()));
        return new Gathering(Stream.concat(others, Stream.of(rule)).toList(), rule);
    }

    private long gather(Rule rule, Rule live, Instant since, Two two) {
        Set<String> types = new TreeSet<>(Takings.types(rule));
        Duration lead = patience(rule);
        if (live != null) {
            types.addAll(Takings.types(live));
            lead = lead.compareTo(patience(live)) < 0 ? patience(live) : lead;
        }
        AtomicLong events = new AtomicLong();
        history.each(types, since.minus(lead), event -> {
            events.incrementAndGet();
            two.take(event);
            if (two.size() > most) {
                throw new IllegalArgumentException("Since " + since + " there are more than " + most
                        + " items, which is the most that are held at once: ask since a later time, or set"
                        + " HUB_RECONCILE_WHAT_IF_ITEMS higher");
            }
        });
        return events.get();
    }

    /** How long a side may be waited for: what came so long before may belong to what came after. */
    private static Duration patience(Rule rule) {
        return Stream.concat(
                        rule.needs().stream().map(Need::within),
                        rule.agreements().stream().map(Agreement::within))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Hindsight.Live compared(Counted would, Counted does) {
        List<Found> appear = would.breaksWithout(does);
        List<Found> go = does.breaksWithout(would);
        return new Hindsight.Live(
                does.summary(), appear.size(), Counted.first(appear, SHOWN), go.size(), Counted.first(go, SHOWN));
    }
}
