package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.match.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/**
 * What people do with matches; each deed is entered in the match's history. What a person closed stays closed until an item of
 * it changes: then it is reopened in place.
 *
 * <p>Every method throws {@link NoSuchElementException} for an unknown number or item, {@link IllegalStateException} when the
 * match does not allow it, and {@link IllegalArgumentException} for a missing or wrong argument.
 */
@Component
public class MatchDesk {
    /**
     * An item as people name it.
     *
     * @param side the side's name, e.g. {@code payment}
     */
    public record Named(String side, String vendor, String identity) {}

    private final Ledger ledger;
    private final Editions editions;

    MatchDesk(Ledger ledger, Editions editions) {
        this.ledger = ledger;
        this.editions = editions;
    }

    /** Says that all is there and agrees, whatever the rule says. */
    public void post(String number, String who, String note) {
        close(number, who, note, Closing.FORCE);
    }

    /** Says that a break is all right as it is; needs a note. */
    public void accept(String number, String who, String note) {
        if (note == null || note.isBlank()) {
            throw new IllegalArgumentException("To accept a break needs a note");
        }
        close(number, who, note, Closing.ACCEPTED);
    }

    /** Says that a break was put right elsewhere. */
    public void fixed(String number, String who, String note) {
        close(number, who, note, Closing.FIXED);
    }

    /** Says that the rest will not come. */
    public void partial(String number, String who, String note) {
        close(number, who, note, Closing.PARTIAL);
    }

    /** Takes back what people said of a match, also what they matched by hand: the rule says where it stands. */
    public void reopen(String number, String who, String note) {
        ledger.alone(connection -> {
            Instant now = Instant.now();
            OpenMatch match = OpenMatch.of(connection, editions.sheets(connection), MatchNumber.of(number));
            boolean unpinned = Pins.unpin(connection, match.row().rule(), match.items());
            if (match.row().closed() == null && !unpinned) {
                throw new IllegalStateException(number + " is not closed by a person");
            }
            MatchRow open = match.row().reopened(now);
            new MatchTable(connection).write(List.of(new Judgement(match.row(), open, null)));
            ChangeTable.add(connection, List.of(change(open, now, who, "reopened", note)));
            again(connection, open.rule(), List.of(open.number()), now);
            return null;
        });
    }

    /**
     * Says that items belong together, whatever their keys say: those of the match, those of other matches of its rule, and
     * others. The match with the smallest number goes on.
     */
    public void match(String number, List<String> others, List<Named> items, String who, String note) {
        ledger.alone(connection -> {
            Instant now = Instant.now();
            ByHand together = ByHand.with(connection, editions, number)
                    .matches(editions, others)
                    .items(items);
            together.pin(who, note);
            ChangeTable.add(connection, List.of(together.change(now, who, note)));
            again(connection, together.rule(), together.numbers(), now);
            return null;
        });
    }

    private void close(String number, String who, String note, Closing closing) {
        ledger.alone(connection -> {
            Instant now = Instant.now();
            OpenMatch match = OpenMatch.of(connection, editions.sheets(connection), MatchNumber.of(number));
            closing.check(number, match.row());
            MatchRow closed = closing.of(match.row(), match.digest(), now);
            List<Judgement> judgements = List.of(new Judgement(match.row(), closed, null));
            new MatchTable(connection).write(judgements);
            CountTable.count(connection, judgements);
            ChangeTable.add(connection, List.of(change(closed, now, who, "closed", closing.note(note))));
            FindingsOutbox.add(connection, Ended.over(connection, match.told(), closing.word(), now));
            return null;
        });
    }

    private void again(Connection connection, int rule, List<Long> numbers, Instant now) throws SQLException {
        Sheet sheet = editions.sheets(connection).stream()
                .filter(each -> each.edition().number() == rule)
                .findFirst()
                .orElseThrow();
        numbers.forEach(sheet::want);
        ledger.round(connection, now).run(List.of(sheet));
    }

    private static Change change(MatchRow match, Instant now, String who, String action, String note) {
        Status status = match.standing().status();
        return new Change(match.number(), now, who, action, status, note);
    }
}
