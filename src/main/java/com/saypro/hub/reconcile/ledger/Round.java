package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.event.Numbers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is done with the sheets of one transaction: read, group, judge, write. */
final class Round {
    private final Connection connection;
    private final Instant now;
    private final ItemTable items;
    private final KeyTable keys;
    private final MatchTable matches;
    private final BulkTable bulks;
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> left = new TreeSet<>();

    /**
     * @param now the moment at which matches are judged
     * @param numbers numbers for items
     */
    Round(Connection connection, Instant now, Numbers numbers) {
        this.connection = connection;
        this.now = now;
        items = new ItemTable(connection, numbers);
        keys = new KeyTable(connection);
        matches = new MatchTable(connection);
        bulks = new BulkTable(connection);
    }

    /** Does all, and writes what changed. What people should know of it is in the outbox then. */
    void run(List<Sheet> sheets) throws SQLException {
        Finder.complete(connection, sheets, now);
        for (Sheet sheet : sheets) {
            sheet.join();
            run(sheet);
        }
        items.write();
        keys.write();
        bulks.write();
        matches.write(judgements);
        ChangeTable.add(connection, changes);
        CountTable.count(connection, judgements);
        findings.addAll(Ended.over(connection, left, now));
        FindingsOutbox.add(connection, findings);
    }

    private void run(Sheet sheet) throws SQLException {
        Judge judge = new Judge(sheet, now);
        Clusters clusters;
        try {
            clusters = Clusters.of(sheet);
        } catch (Clusters.TooManyItems e) {
            throw e;
        } catch (RuntimeException e) {
            clusters = Clusters.asTheyAre(sheet);
            judge.fail(e);
        }
        matches.number(sheet, clusters.all());
        clusters.all().forEach(cluster -> items.put(sheet, cluster));
        clusters.spent().forEach(items::remove);
        keys.put(sheet, clusters.touched(), clusters.spent());
        bulks.put(sheet, clusters.all());
        List<Judgement> judged = judge.all(clusters.all());
        if (sheet.edition().building()) {
            judgements.addAll(judged);
        } else {
            tell(sheet, judged);
        }
    }

    private void tell(Sheet sheet, List<Judgement> judged) {
        Alarm alarm = new Alarm(sheet.edition().rule(), now);
        for (Judgement judgement : alarm.tell(judged)) {
            judgements.add(judgement);
            changes.addAll(Change.of(judgement, now));
        }
        findings.addAll(alarm.findings());
        left.addAll(alarm.left());
    }
}
