package com.saypro.hub.web.api;

import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.ReconciledMatch;
import com.saypro.hub.reconcile.ledger.MatchDesk;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people say of matches. Each answers the match as it stands then. */
@RestController
@RequestMapping("/api/reconciliation/matches/{number}")
class MatchDeedsApi {
    /** What a person adds to a deed: why, and to match by hand the numbers of other matches, and items of the rule. */
    record Word(String note, List<String> with, List<MatchDesk.Named> items) {
        private static final Word NONE = new Word(null, null, null);

        private static Word of(Word given) {
            return given == null ? NONE : given;
        }
    }

    private final MatchDesk desk;
    private final Reconciled reconciled;

    MatchDeedsApi(MatchDesk desk, Reconciled reconciled) {
        this.desk = desk;
        this.reconciled = reconciled;
    }

    /** Answers the match that goes on: the one with the smallest number. */
    @PostMapping("/match")
    ReconciledMatch match(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        List<String> others = Word.of(word).with() == null ? List.of() : word.with();
        List<MatchDesk.Named> items = Word.of(word).items() == null ? List.of() : word.items();
        desk.match(known(number), others, items, user.getName(), Word.of(word).note());
        return find(MatchNumber.text(Stream.concat(Stream.of(number), others.stream())
                .mapToLong(MatchNumber::of)
                .min()
                .orElseThrow()));
    }

    @PostMapping("/post")
    ReconciledMatch post(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        desk.post(known(number), user.getName(), Word.of(word).note());
        return find(number);
    }

    @PostMapping("/accept")
    ReconciledMatch accept(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        desk.accept(known(number), user.getName(), Word.of(word).note());
        return find(number);
    }

    @PostMapping("/fixed")
    ReconciledMatch fixed(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        desk.fixed(known(number), user.getName(), Word.of(word).note());
        return find(number);
    }

    @PostMapping("/partial")
    ReconciledMatch partial(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        desk.partial(known(number), user.getName(), Word.of(word).note());
        return find(number);
    }

    @PostMapping("/reopen")
    ReconciledMatch reopen(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        desk.reopen(known(number), user.getName(), Word.of(word).note());
        return find(number);
    }

    private ReconciledMatch find(String number) {
        return reconciled.find(number).orElseThrow(() -> new NoSuchElementException("No match " + number));
    }

    /** What does not even read like a number is of no match. */
    private static String known(String number) {
        if (!MatchNumber.isOne(number)) {
            throw new NoSuchElementException("No match " + number);
        }
        return number;
    }
}
