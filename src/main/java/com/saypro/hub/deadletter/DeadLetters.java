package com.saypro.hub.deadletter;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.Where;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dead letters, kept until they are replayed or discarded. */
@Component("deadLetters")
public class DeadLetters {
    private static final String ROUTE = "dead-letters-keep";

    private final JdbcClient client;
    private final DeadLetterTable table;
    private final DeadLetterWatch watch;

    DeadLetters(JdbcClient client, DeadLetterTable table, DeadLetterWatch watch) {
        this.client = client;
        this.table = table;
        this.watch = watch;
    }

    /**
     * Keeps dead letters; one that failed again counts one attempt more, one that Kafka delivers again does not.
     *
     * @return what a person should know: one finding a dead letter, and the end of those problems that all letters left
     */
    @Transactional
    public List<Finding> keep(List<DeadLetter> letters) {
        SortedSet<String> left = new TreeSet<>();
        List<Finding> findings = new ArrayList<>();
        for (DeadLetter letter : letters) {
            Finding finding = letter.toFinding(ROUTE);
            table.fingerprint(letter.id())
                    .filter(before -> !before.equals(finding.fingerprint()))
                    .ifPresent(left::add);
            if (table.keep(letter, finding.fingerprint())) {
                watch.kept(letter);
                findings.add(finding);
            } else if (table.fingerprint(letter.id()).isPresent()) {
                // Told again after a crash, which may have come before the finding.
                findings.add(finding);
            }
        }
        findings.addAll(ended(left, "replayed"));
        watch.told(letters);
        return findings;
    }

    /** Dead letters that match, last kept first. */
    public Page<KeptDeadLetter> list(DeadLetterQuery query) {
        Where where = new Where()
                .and("vendor = :vendor", "vendor", query.vendor())
                .and("status = :status", "status", query.status())
                .and("fingerprint = :fingerprint", "fingerprint", query.fingerprint())
                .and("failed_at >= :since", "since", query.since() == null ? null : Timestamp.from(query.since()))
                .and("seq < :cursor", "cursor", query.cursor());
        List<KeptDeadLetter> found = client.sql(
                        "select * from dead_letter" + where.clause() + " order by seq desc limit :limit")
                .params(where.parameters())
                .param("limit", query.limit() + 1)
                .query(DeadLetterTable::read)
                .list();
        return Page.of(found, query.limit(), KeptDeadLetter::seq);
    }

    /** The dead letter with this id. */
    public Optional<KeptDeadLetter> find(String id) {
        return client.sql("select * from dead_letter where id = :id")
                .param("id", id)
                .query(DeadLetterTable::read)
                .optional();
    }

    /** How many letters wait for a decision. */
    public long open() {
        return client.sql("select count(*) from dead_letter where status = 'open'")
                .query(Long.class)
                .single();
    }

    /** How many letters of an incident's fingerprint wait for a decision. */
    public long open(String fingerprint) {
        return client.sql("select count(*) from dead_letter where fingerprint = :fingerprint and status = 'open'")
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .single();
    }

    /** What was done with a dead letter, latest first. */
    public List<DeadLetterAction> actions(String id) {
        return client.sql(
                        "select at, who, action, result, note from dead_letter_action where dead_letter = :id order by at desc")
                .param("id", id)
                .query(DeadLetterAction.class)
                .list();
    }

    /** The deliveries that letters keep, as they stood before they were mapped. */
    public List<Delivery> deliveries(List<DeadLetter> letters) {
        return letters.stream().map(DeadLetter::toDelivery).toList();
    }

    /** The events that letters keep, as they stood before they were recorded. */
    public Mapped events(List<DeadLetter> letters) {
        return new Mapped(letters.stream().map(DeadLetter::toEvent).toList(), List.of(), List.of());
    }

    /**
     * Closes the replayed letters that did not fail again, and audits every one.
     *
     * @param replayed the letters that were put back
     * @param mapped what they became; the letters among it failed again and stay open
     * @param who the user who replayed
     * @return the end of those problems that have no open letter left
     */
    @Transactional
    public List<Finding> replayed(List<DeadLetter> replayed, Mapped mapped, String who) {
        Set<String> failedAgain =
                mapped.deadLetters().stream().map(DeadLetter::id).collect(Collectors.toSet());
        SortedSet<String> fingerprints = new TreeSet<>();
        for (DeadLetter letter : replayed) {
            Optional<String> closed =
                    failedAgain.contains(letter.id()) ? Optional.empty() : table.closeReplayed(letter);
            table.audit(letter.id(), who, "replay", closed.isPresent() ? "replayed" : "failed again", null);
            closed.ifPresent(fingerprints::add);
        }
        return ended(fingerprints, "replayed");
    }

    /** How many of these letters are closed. */
    public int closed(List<String> ids) {
        return client.sql("select count(*) from dead_letter where id in (:ids) and status <> 'open'")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    /**
     * Gives a dead letter up.
     *
     * @param note why; must not be blank
     * @return the end of its problem when no open letter is left
     * @throws IllegalArgumentException without a note
     * @throws IllegalStateException when it is not open
     */
    @Transactional
    public List<Finding> discard(String id, String who, String note) {
        if (note == null || note.isBlank()) {
            throw new IllegalArgumentException("A discard needs a note that says why");
        }
        String fingerprint = table.close(id, "discarded")
                .orElseThrow(() -> new IllegalStateException("Dead letter " + id + " is not open"));
        table.audit(id, who, "discard", "discarded", note);
        return ended(new TreeSet<>(Set.of(fingerprint)), "accepted");
    }

    private List<Finding> ended(SortedSet<String> fingerprints, String how) {
        Instant now = Instant.now();
        // Of two that close the last two letters at the same time, the later one must see both closed.
        fingerprints.forEach(table::lock);
        return fingerprints.stream()
                .filter(fingerprint -> !table.anyOpen(fingerprint))
                .map(fingerprint -> Finding.cleared(fingerprint, how, now))
                .collect(Collectors.toList());
    }
}
