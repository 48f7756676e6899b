package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.ledger.MatchRow.Standing;
import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.reconcile.match.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says where a match stands: what the rule says of it, unless a person closed it and nothing has changed since. */
final class Judge {
    /** How long until a rule is tried again that failed. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** How long after an event nothing is called missing. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String AUTO = "auto";
    private static final String MANUAL = "manual";

    private final Sheet sheet;
    private final Instant now;
    private RuntimeException failure;

    Judge(Sheet sheet, Instant now) {
        this.sheet = sheet;
        this.now = now;
    }

    /** The rule failed: what it says is not known. */
    void fail(RuntimeException e) {
        failure = e;
    }

    /** What became of the matches of the sheet; those that stand as they stood are left out. */
    List<Judgement> all(List<Cluster> clusters) {
        List<Judgement> judged = new ArrayList<>();
        Set<Long> going = new HashSet<>();
        for (Cluster cluster : clusters) {
            MatchRow before = sheet.match(cluster.number());
            if (!isOpen(cluster, before) || judge(cluster, before, judged)) {
                going.add(cluster.number());
            }
        }
        for (MatchRow match : sheet.matches()) {
            if (!going.contains(match.number()) && match.standing().status() != Status.ARCHIVED) {
                judged.add(new Judgement(match, match.archived(where(match.number(), clusters), now), null));
            }
        }
        return judged;
    }

    /** Where the items of a match went. */
    private static String where(long match, List<Cluster> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.firstOf(match) != Long.MAX_VALUE)
                .findFirst()
                .map(cluster -> "Its items are in " + MatchNumber.text(cluster.number()))
                .orElse("Its items count no more");
    }

    /** Whether it may stand differently: its items changed, or some left it, or its time has come. */
    private boolean isOpen(Cluster cluster, MatchRow before) {
        return before == null
                || cluster.isChanged()
                || sheet.isWanted(cluster.number())
                || cluster.entries().size() < sheet.size(cluster.number());
    }

    /** Whether it is a match at all. */
    private boolean judge(Cluster cluster, MatchRow before, List<Judgement> judged) {
        MatchRow after;
        RuntimeException failed = failure;
        try {
            Optional<Verdict> verdict = failed != null
                    ? Optional.empty()
                    : cluster.verdict(sheet.edition().evaluation(), now);
            if (failed == null && verdict.isEmpty()) {
                return false;
            }
            after = verdict.map(said ->
                            isClosed(cluster, before) ? before : row(cluster, before, patient(cluster, before, said)))
                    .orElseGet(() -> unknown(cluster, before));
        } catch (RuntimeException e) {
            failed = e;
            after = unknown(cluster, before);
        }
        Judgement judgement = new Judgement(before, after, failed);
        if (judgement.isOther()) {
            judged.add(judgement);
        }
        return true;
    }

    /** Whether a person closed it, and what was closed is the same now. */
    private boolean isClosed(Cluster cluster, MatchRow before) {
        return before != null
                && before.closed() != null
                && before.closed().equals(Digest.of(sheet, List.of(cluster.items())));
    }

    private MatchRow unknown(Cluster cluster, MatchRow before) {
        Instant again = now.plus(AGAIN);
        if (before != null) {
            return before.standing(before.standing().dueAt(again), now);
        }
        Standing standing = new Standing(Status.EXPECTED, null, null, false, null, null, again);
        return new MatchRow(
                cluster.number(),
                sheet.edition().number(),
                standing,
                null,
                cluster.began(),
                now,
                null,
                null,
                null,
                null);
    }

    /**
     * What was told just now may be followed by what is missing, however late both are: the clock says that something is
     * missing, not the event that lacks it.
     */
    private Verdict patient(Cluster cluster, MatchRow before, Verdict verdict) {
        boolean isNews = verdict.isMissing()
                && (before == null || before.broke() == null)
                && !sheet.isWanted(cluster.number())
                && !sheet.edition().building();
        return isNews ? verdict.notYet(now.plus(PATIENCE)) : verdict;
    }

    private MatchRow row(Cluster cluster, MatchRow before, Verdict verdict) {
        boolean posted = verdict.status() == Status.POSTED;
        boolean wasBroken = before != null && before.broke() != null;
        String by = posted ? isPinned(cluster) ? MANUAL : AUTO : null;
        Standing standing = new Standing(
                verdict.status(),
                by,
                verdict.broken(),
                verdict.ambiguous(),
                verdict.reason(),
                verdict.atRisk(),
                verdict.due() == null || verdict.due().isAfter(now) ? verdict.due() : now.plus(AGAIN));
        return new MatchRow(
                cluster.number(),
                sheet.edition().number(),
                standing,
                verdict.broken() == null ? null : Culprit.of(sheet.edition().rule(), verdict.broken(), cluster::vendor),
                cluster.began(),
                now,
                verdict.broken() == null ? null : wasBroken ? before.broke() : now,
                closure(before, by, wasBroken),
                null,
                before == null ? null : before.told());
    }

    /** Closed by itself is what was a break and came right; it stays so as long as it is right. */
    private static String closure(MatchRow before, String posted, boolean wasBroken) {
        boolean closedBefore = before != null && Objects.equals(before.closure(), AUTO);
        return AUTO.equals(posted) && (wasBroken || closedBefore) ? AUTO : null;
    }

    private boolean isPinned(Cluster cluster) {
        return Stream.of(cluster.items()).anyMatch(item -> sheet.pin(item) != null);
    }
}
