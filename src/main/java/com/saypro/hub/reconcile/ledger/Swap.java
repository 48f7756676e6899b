package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts an edition that is made in the place of the live one. What people closed stays closed if the items are the same by all
 * that both editions know of them; of breaks only those are told that are new.
 */
final class Swap {
    private static final String STALE_NEWS = """
            delete from reconcile_match n where rule = ?1 and status = 'archived'
              and not exists (select from reconcile_match o where o.number = n.number and o.rule = ?2)""";
    private static final String CLOSED = """
            select o.number from reconcile_match o where o.rule = ?2 and o.closed is not null and not exists (
              select from (select * from reconcile_item where match = o.number and rule = ?2 and counts) a
              full join (select * from reconcile_item where match = o.number and rule = ?1 and counts) b
                using (side, vendor, identity)
              where a.number is null or b.number is null or exists (
                select from jsonb_each(a.facts -> 'values') x join jsonb_each(b.facts -> 'values') y using (key)
                where x.value <> y.value))""";
    private static final String SAME = """
            update reconcile_match n set told = o.told, broke = o.broke from reconcile_match o
            where n.rule = ?1 and o.rule = ?2 and n.number = o.number
              and n.broken = o.broken and n.vendor is not distinct from o.vendor""";
    private static final String MENDED = """
            update reconcile_match n set closure = 'auto' from reconcile_match o
            where n.rule = ?1 and o.rule = ?2 and n.number = o.number and n.posted = 'auto' and o.closure = 'auto'""";
    private static final String OPENED = """
            insert into reconcile_change (match, at, who, action, status)
            select n.number, now(), 'hub', 'opened', n.status from reconcile_match n
            where n.rule = ?1 and n.broken is not null
              and not exists (select from reconcile_match o where o.number = n.number and o.rule = ?2)""";
    private static final String HISTORY = """
            insert into reconcile_change (match, at, who, action, status, note)
            select n.number, now(), 'hub',
              case when n.broken is not null and o.broken is null then 'broken'
                when o.number is null then 'opened'
                when o.closed is not null and n.closed is null then 'reopened'
                when n.broken is null and o.broken is not null then 'mended' else 'changed' end,
              n.status, coalesce(n.reason, case when o.number is not null then 'the rule says something else now' end)
            from reconcile_match n left join reconcile_match o on o.number = n.number and o.rule = ?2
            where n.rule = ?1 and (o.number is null or o.status <> n.status or o.broken is distinct from n.broken
              or (o.closed is null) <> (n.closed is null))""";
    private static final String GONE = """
            with gone as (
              update reconcile_match o set rule = ?1, status = 'archived', posted = null, broken = null, reason = null,
                at_risk = null, currency = null, broke = null, due = null, closed = null, told = null, changed = now()
              where rule = ?2 and not exists (select from reconcile_match n where n.number = o.number and n.rule = ?1)
              returning number, (select o2.status from reconcile_match o2 where o2.number = o.number and o2.rule = ?2) as was),
            noted as (
              insert into reconcile_change (match, at, who, action, status, note)
              select number, now(), 'hub', 'archived', 'archived', 'the rule says something else now'
              from gone where was <> 'archived')
            insert into reconcile_count (rule, status, broken, currency, count, at_risk)
            select ?1, 'archived', '', '', count(*), 0 from gone having count(*) > 0
            on conflict (rule, status, broken, currency)
            do update set count = reconcile_count.count + excluded.count""";
    private static final String TOLD = "select distinct told from reconcile_match where rule = ?2 and told is not null";
    private static final String UNTOLD = "select " + MatchRow.COLUMNS
            + " from reconcile_match where rule = ?1 and broken is not null and told is null order by number";
    private static final String MADE = "update reconcile_rule set building = false where number = ?1";
    private static final String OLD = "update reconcile_rule set live = false, building = true, version = '"
            + Leftovers.OLD + "' where number = ?2";
    private static final String LIVE = "update reconcile_rule set live = true, changed = now() where number = ?1";

    private final Connection connection;
    private final Sheet sheet;
    private final BothEditions both;
    private final Instant now = Instant.now();

    private Swap(Connection connection, Sheet sheet) {
        this.connection = connection;
        this.sheet = sheet;
        this.both = new BothEditions(connection, sheet.edition());
    }

    /** Makes a sheet's edition live. */
    static void to(Connection connection, Sheet sheet) throws SQLException {
        new Swap(connection, sheet).run();
    }

    private void run() throws SQLException {
        both.execute(STALE_NEWS);
        keepClosed();
        both.execute(SAME);
        both.execute(MENDED);
        both.execute(OPENED);
        both.execute(HISTORY);
        Set<String> told = told();
        both.execute(GONE);
        both.execute(MADE);
        both.execute(OLD);
        both.execute("delete from reconcile_count where rule = ?2");
        both.execute("update reconcile_match set told = null where rule = ?2 and told is not null");
        both.execute(LIVE);
        Alarm alarm = new Alarm(sheet.edition().rule(), now);
        List<Judgement> untold = untold();
        new MatchTable(connection).write(alarm.tell(untold));
        List<Finding> findings = new ArrayList<>(alarm.findings());
        findings.addAll(Ended.over(connection, told, now));
        FindingsOutbox.add(connection, findings);
    }

    private void keepClosed() throws SQLException {
        List<Long> closed = new ArrayList<>();
        try (PreparedStatement statement = both.prepare(CLOSED)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                closed.add(row.getLong(1));
            }
        }
        for (long number : closed) {
            keepClosed(number);
        }
    }

    private void keepClosed(long number) throws SQLException {
        sheet.want(number);
        Finder.complete(connection, List.of(sheet));
        MatchRow made = sheet.match(number);
        List<Item> items = sheet.entries().stream()
                .filter(entry -> entry.match() == number)
                .map(Entry::item)
                .toList();
        MatchRow former = former(number);
        if (made == null || made.standing().status() == Status.POSTED) {
            return;
        }
        MatchRow closed = new MatchRow(
                number,
                made.rule(),
                former.standing(),
                former.vendor(),
                made.began(),
                former.changed(),
                null,
                former.closure(),
                Digest.of(sheet, items),
                null);
        List<Judgement> judgements = List.of(new Judgement(made, closed, null));
        new MatchTable(connection).write(judgements);
        CountTable.count(connection, judgements);
    }

    private MatchRow former(long number) throws SQLException {
        try (PreparedStatement statement = both.prepare(
                "select " + MatchRow.COLUMNS + " from reconcile_match where rule = ?2 and number = " + number)) {
            ResultSet row = statement.executeQuery();
            row.next();
            return MatchRow.read(row);
        }
    }

    private Set<String> told() throws SQLException {
        Set<String> told = new HashSet<>();
        try (PreparedStatement statement = both.prepare(TOLD)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                told.add(row.getString(1));
            }
        }
        return told;
    }

    private List<Judgement> untold() throws SQLException {
        List<Judgement> untold = new ArrayList<>();
        try (PreparedStatement statement = both.prepare(UNTOLD)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                MatchRow match = MatchRow.read(row);
                untold.add(new Judgement(match, match, null));
            }
        }
        return untold;
    }
}
