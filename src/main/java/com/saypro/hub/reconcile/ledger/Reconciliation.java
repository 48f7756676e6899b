package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.RefusedEvent;
import com.saypro.hub.event.Severity;
import com.saypro.hub.reconcile.match.Takings;
import com.saypro.hub.reconcile.match.Takings.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the matches of all rules up with the events. Told again, or in another order, or by another hub, the same events come
 * to the same: a match depends on nothing but the events, what people did, and the moment.
 */
@Component("reconciliation")
public class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    /** An event and what is made of it. */
    private record Told(Event event, List<Taken> taken) {}

    private final Editions editions;
    private final Ledger ledger;
    private final Pace pace;
    private final ReconciliationMeters meters;

    Reconciliation(Editions editions, Ledger ledger, Pace pace, ReconciliationMeters meters) {
        this.editions = editions;
        this.ledger = ledger;
        this.pace = pace;
        this.meters = meters;
    }

    /**
     * Takes events in, in one transaction: afterwards every match they concern stands as the rules say now.
     *
     * @return dead letters of those that no rule can reckon with
     * @throws DataAccessException when the database cannot be reached; nothing is taken
     */
    public Settled take(List<Event> events) {
        return take(events, null);
    }

    /**
     * The same at another moment than now.
     *
     * @param asOf the moment at which matches are judged; null: the moment at which they are read
     */
    public Settled take(List<Event> events, Instant asOf) {
        Takings takings = editions.takings();
        List<Told> told = new ArrayList<>();
        List<DeadLetter> deadLetters = new ArrayList<>();
        for (Event event : events) {
            if (takings.lookAt(event.type())) {
                read(takings, event, told, deadLetters);
            }
        }
        if (!told.isEmpty()) {
            take(told, asOf, deadLetters);
        }
        pace.took(events, Instant.now());
        meters.taken(events);
        return new Settled(told.size(), deadLetters);
    }

    /** Looks again at the matches whose time has come, unless events wait that may change what is said of them. */
    public void due() {
        Instant now = Instant.now();
        if (!pace.isBehind(now)) {
            due(now);
        }
    }

    /** Looks again at the matches whose time had come at that moment. */
    public void due(Instant asOf) {
        int[] found = new int[1];
        do {
            ledger.write(asOf, (connection, sheets) -> found[0] = DueMatches.want(connection, sheets, asOf));
        } while (found[0] == DueMatches.MOST);
    }

    private static void read(Takings takings, Event event, List<Told> told, List<DeadLetter> deadLetters) {
        try {
            List<Taken> taken = takings.of(event);
            Optional<Failure> unsound = taken.isEmpty() ? Optional.empty() : Soundness.check(event);
            if (unsound.isPresent()) {
                deadLetters.add(DeadLetter.of(event, unsound.get(), false));
            } else if (!taken.isEmpty()) {
                told.add(new Told(event, taken));
            }
        } catch (RuntimeException e) {
            deadLetters.add(DeadLetter.of(event, failed(e), false));
        }
    }

    private void take(List<Told> told, Instant asOf, List<DeadLetter> deadLetters) {
        try {
            ledger.write(asOf, (connection, sheets) -> {
                for (Told each : told) {
                    each.taken().forEach(taken -> tell(sheets, taken));
                }
            });
        } catch (DataAccessException | TransactionException e) {
            if (!RefusedEvent.isRefusal(e)) {
                throw e;
            }
            apart(
                    told,
                    asOf,
                    deadLetters,
                    Soundness.failure("refused-by-ledger", "It cannot be kept: SQL state " + RefusedEvent.state(e)));
        } catch (RuntimeException e) {
            apart(told, asOf, deadLetters, told.size() == 1 ? failed(e) : null);
        }
    }

    /** One that cannot be taken must not keep back the others. */
    private void apart(List<Told> told, Instant asOf, List<DeadLetter> deadLetters, Failure failure) {
        if (told.size() == 1) {
            deadLetters.add(DeadLetter.of(told.get(0).event(), failure, false));
            return;
        }
        int middle = told.size() / 2;
        take(told.subList(0, middle), asOf, deadLetters);
        take(told.subList(middle, told.size()), asOf, deadLetters);
    }

    private static void tell(List<Sheet> sheets, Taken taken) {
        for (Sheet sheet : sheets) {
            if (sheet.edition().isOf(taken.rule())) {
                sheet.tell(taken.item());
            }
        }
    }

    private static Failure failed(RuntimeException e) {
        if (e instanceof Clusters.TooManyItems) {
            return new Failure(Soundness.STEP, FailureClass.SYSTEM, Severity.ERROR, "engine-failure", e.getMessage());
        }
        LOG.error("An event could not be reconciled", e);
        return new Failure(
                Soundness.STEP,
                FailureClass.SYSTEM,
                Severity.ERROR,
                "reconcile-error",
                "The event could not be reconciled: " + e.getClass().getSimpleName());
    }
}
