package com.saypro.hub.poll;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.PollWitness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads the polls: where each begins, what is kept of each page, and how each ends. */
@Component("poller")
public class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    /** A vendor that is away is told when it was so often in a row. */
    private static final int AWAY_OFTEN = 3;

    private final Polls polls;
    private final Accounts accounts;
    private final PollTable table;
    private final ParentTable parents;
    private final Findings findings;
    private final PollWitness witness;
    private final Duration history;
    private final Set<String> off = ConcurrentHashMap.newKeySet();

    /** @param history how far back a poll begins that has no history */
    Poller(
            Polls polls,
            Accounts accounts,
            PollTable table,
            ParentTable parents,
            Findings findings,
            PollWitness witness,
            @Value("${hub.polls.since}") Duration history) {
        this.polls = polls;
        this.accounts = accounts;
        this.table = table;
        this.parents = parents;
        this.findings = findings;
        this.witness = witness;
        this.history = history;
    }

    /** Begins a firing of a poll. What it answers goes on as long as there is something to ask for, be it not at all. */
    @Transactional
    public Talk begin(String vendor, String name) {
        VendorApi api = polls.find(vendor).orElse(null);
        if (api == null) {
            // Its files are not loaded yet, or are refused and told.
            return Silence.NONE;
        }
        Poll poll = api.poll(name).orElse(null);
        if (poll == null) {
            PollFailure unknown = PollFailure.config("poll-unknown", "No vendor file says what this poll asks for");
            findings.report(PollFindings.failed(vendor, name, unknown));
            return Silence.NONE;
        }
        Account account = accounts.of(api);
        String lacking = account.lacks(poll.settings());
        if (lacking != null) {
            if (off.add(vendor)) {
                LOG.info("{} is not polled: {} is not set", vendor, lacking);
            }
            return Silence.NONE;
        }
        Instant now = Instant.now();
        PollTable.Standing standing = table.open(vendor, name, now.minus(history));
        boolean leftAlone = standing.notBefore() != null && standing.notBefore().isAfter(now);
        return leftAlone
                ? Silence.NONE
                : new Sweep(
                        account,
                        api,
                        poll,
                        accounts.budget(api),
                        standing,
                        ids -> parents.undone(vendor, name, ids),
                        now);
    }

    /** What a vendor's answer brings, to be made durable. */
    public List<Delivery> heard(Sweep sweep, Answer answer) {
        return sweep.heard(answer);
    }

    /** What the last answer brought is durable: moves on behind it. */
    @Transactional
    public void kept(Sweep sweep) {
        String vendor = sweep.vendor();
        String poll = sweep.poll().name();
        Mark before = sweep.mark();
        sweep.kept();
        sweep.findings().forEach(findings::report);
        if (sweep.done() != null) {
            parents.done(vendor, poll, sweep.done());
        }
        if (!sweep.mark().equals(before)) {
            table.move(vendor, poll, sweep.mark(), sweep.items());
        }
        if (!sweep.comeBack().isZero()) {
            table.leave(vendor, poll, sweep.comeBack());
        } else if (!sweep.goesOn()) {
            over(vendor, poll, table.succeeded(vendor, poll, sweep.validator()));
            witness.saw(sweep.polled(null));
        }
    }

    /** A firing failed; the next one goes on where this one stands. */
    @Transactional
    public void failed(Sweep sweep, PollFailure failure) {
        String vendor = sweep.vendor();
        String poll = sweep.poll().name();
        LOG.warn("{} polled for {} failed, goes on at the next firing: {}", vendor, poll, failure.getMessage());
        if (!failure.isOurs()) {
            witness.saw(sweep.polled(failure.kind()));
        }
        int often = table.failed(vendor, poll, failure.getMessage(), failure.patience());
        boolean silent = failure.kind().equals(PollFailure.AWAY) && often < AWAY_OFTEN;
        if (silent || failure.isOurs()) {
            return;
        }
        String before = table.problem(vendor, poll, failure.kind());
        if (!failure.kind().equals(before)) {
            over(vendor, poll, before);
        }
        findings.report(PollFindings.failed(vendor, poll, failure));
    }

    private void over(String vendor, String poll, String problem) {
        if (problem != null) {
            findings.report(PollFindings.over(vendor, poll, problem));
        }
    }
}
