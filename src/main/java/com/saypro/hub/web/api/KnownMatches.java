package com.saypro.hub.web.api;

import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.ReconciledMatch;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Matches by the numbers that callers name. */
@Component
class KnownMatches {
    private final Reconciled reconciled;

    KnownMatches(Reconciled reconciled) {
        this.reconciled = reconciled;
    }

    /**
     * The match of this number.
     *
     * @throws NoSuchElementException when there is none
     */
    ReconciledMatch find(String number) {
        return reconciled.find(number(number)).orElseThrow(() -> unknown(number));
    }

    /**
     * The number, if it reads like one: what does not is of no match.
     *
     * @throws NoSuchElementException when it does not
     */
    String number(String number) {
        if (!MatchNumber.isOne(number)) {
            throw unknown(number);
        }
        return number;
    }

    private static NoSuchElementException unknown(String number) {
        return new NoSuchElementException("No match " + number);
    }
}
