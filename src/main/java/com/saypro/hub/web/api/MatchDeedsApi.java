package com.saypro.hub.web.api;

import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.ReconciledMatch;
import com.saypro.hub.reconcile.ledger.MatchDesk;
import java.security.Principal;
import java.util.List;
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

    private interface Deed {
        void tell(String number, String who, String note);
    }

    private final MatchDesk desk;
    private final KnownMatches matches;

    MatchDeedsApi(MatchDesk desk, KnownMatches matches) {
        this.desk = desk;
        this.matches = matches;
    }

    /** Answers the match that goes on: the one with the smallest number. */
    @PostMapping("/match")
    ReconciledMatch match(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        List<String> others = Word.of(word).with() == null ? List.of() : word.with();
        List<MatchDesk.Named> items = Word.of(word).items() == null ? List.of() : word.items();
        desk.match(
                matches.number(number),
                others,
                items,
                user.getName(),
                Word.of(word).note());
        return matches.find(MatchNumber.text(Stream.concat(Stream.of(number), others.stream())
                .mapToLong(MatchNumber::of)
                .min()
                .orElseThrow()));
    }

    @PostMapping("/post")
    ReconciledMatch post(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return tell(desk::post, number, word, user);
    }

    @PostMapping("/accept")
    ReconciledMatch accept(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return tell(desk::accept, number, word, user);
    }

    @PostMapping("/fixed")
    ReconciledMatch fixed(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return tell(desk::fixed, number, word, user);
    }

    @PostMapping("/partial")
    ReconciledMatch partial(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return tell(desk::partial, number, word, user);
    }

    @PostMapping("/reopen")
    ReconciledMatch reopen(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return tell(desk::reopen, number, word, user);
    }

    private ReconciledMatch tell(Deed deed, String number, Word word, Principal user) {
        deed.tell(matches.number(number), user.getName(), Word.of(word).note());
        return matches.find(number);
    }
}
