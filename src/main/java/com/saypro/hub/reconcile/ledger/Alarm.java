package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people are told of a rule's matches: each new break, all like ones as one incident; of too many at once only that there
 * are many; and that the rule itself fails, which is no break.
 */
final class Alarm {
    /** More new breaks of one rule at once are one finding. */
    static final int MOST = 200;

    private static final String ROUTE = "reconcile";
    private static final String MANY = "many-breaks";
    private static final String FAILED = "engine-failure";

    private final Rule rule;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> left = new TreeSet<>();

    Alarm(Rule rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    /** What is told. */
    List<Finding> findings() {
        return findings;
    }

    /** The fingerprints under which fewer matches are told of than before: whose incidents may be over. */
    Set<String> left() {
        return left;
    }

    /** Notes in judgements under which fingerprint each match is told of from now on. */
    List<Judgement> tell(List<Judgement> judgements) {
        boolean many = judgements.stream()
                        .filter(this::isNews)
                        .filter(each -> each.failure() == null)
                        .count()
                > MOST;
        List<Judgement> told = judgements.stream()
                .map(judgement -> judgement.told(fingerprint(judgement, many)))
                .toList();
        long news = 0;
        RuntimeException failure = null;
        for (Judgement judgement : told) {
            String before = before(judgement);
            String after = judgement.after().told();
            if (before != null && !before.equals(after)) {
                left.add(before);
            }
            if (after != null && !after.equals(before)) {
                news++;
                if (judgement.failure() != null) {
                    failure = judgement.failure();
                } else if (!many) {
                    findings.add(broken(judgement.after()));
                }
            }
        }
        if (many) {
            findings.add(many(news));
        }
        if (failure != null) {
            findings.add(failed(rule, failure, now));
        }
        return told;
    }

    private boolean isNews(Judgement judgement) {
        String after = fingerprint(judgement, false);
        return after != null && !after.equals(before(judgement));
    }

    private String fingerprint(Judgement judgement, boolean many) {
        MatchRow after = judgement.after();
        if (judgement.failure() != null) {
            return fingerprint(null, FAILED);
        }
        if (after.standing().broken() == null) {
            return null;
        }
        MatchRow before = judgement.before();
        String told = before(judgement);
        String own = fingerprint(after.vendor(), after.standing().broken());
        if (own.equals(told)) {
            return own;
        }
        boolean same = told != null
                && told.equals(fingerprint(null, MANY))
                && Objects.equals(before.standing().broken(), after.standing().broken());
        return same || many ? fingerprint(null, MANY) : own;
    }

    private static String before(Judgement judgement) {
        return judgement.isNew() ? null : judgement.before().told();
    }

    private String fingerprint(String vendor, String kind) {
        return fingerprint(rule, vendor, kind);
    }

    /** What all like breaks of a rule share. */
    static String fingerprint(Rule rule, String vendor, String kind) {
        return Fingerprint.of(vendor, ROUTE, failure(rule, kind, ""));
    }

    private Finding broken(MatchRow match) {
        return finding(
                fingerprint(match.vendor(), match.standing().broken()),
                match.vendor(),
                failure(
                        rule,
                        match.standing().broken(),
                        String.valueOf(match.standing().reason())),
                MatchNumber.text(match.number()));
    }

    private Finding many(long count) {
        String reason = count + " matches broke at once; they are listed with the rule, and not told one by one";
        return finding(fingerprint(null, MANY), null, failure(rule, MANY, reason), null);
    }

    /** That a rule itself fails. */
    static Finding failed(Rule rule, RuntimeException e, Instant now) {
        Failure failure = new Failure(
                rule.name(),
                FailureClass.SYSTEM,
                Severity.ERROR,
                FAILED,
                "The rule could not be evaluated: " + e.getClass().getSimpleName());
        return new Finding(fingerprint(rule, null, FAILED), null, ROUTE, failure, null, now, null, null);
    }

    private Finding finding(String fingerprint, String vendor, Failure failure, String reference) {
        return new Finding(fingerprint, vendor, ROUTE, failure, reference, now, null, null);
    }

    private static Failure failure(Rule rule, String kind, String reason) {
        FailureClass failureClass = kind.startsWith("fee") ? FailureClass.VENDOR : FailureClass.DATA;
        return new Failure(rule.name(), failureClass, rule.severity(), kind, reason);
    }
}
