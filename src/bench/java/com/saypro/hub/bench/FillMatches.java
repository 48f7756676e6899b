package com.saypro.hub.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a ledger look as if the hub had been at work for long: copies of matches that are in it, with numbers, identities and
 * keys of their own. The server makes the rows by itself.
 */
final class FillMatches {
    private static final int COPIED = 1000;
    private static final List<String> FILL = List.of(
            "set maintenance_work_mem = '256MB'",
            """
            create temp table seed as select row_number() over (order by number) - 1 as nth, * from reconcile_match
            where status = 'posted' order by number limit\s""" + COPIED,
            """
            create temp table seed_item as select i.*, row_number() over (partition by i.match order by i.number) as place
            from reconcile_item i join seed on i.match = seed.number""",
            """
            create temp table seed_key as select k.*, row_number() over (partition by k.match order by hash) as place
            from reconcile_key k join seed on k.match = seed.number""",
            "analyze seed; analyze seed_item; analyze seed_key",
            """
            insert into reconcile_match (number, rule, status, posted, ambiguous, vendor, began, changed)
            select 1000000000 + g, rule, status, posted, ambiguous, vendor, began, changed
            from generate_series(1, :count) g join seed on nth = g % :copied""",
            """
            insert into reconcile_change (match, at, who, action, status)
            select 1000000000 + g, changed, 'hub', action, status
            from generate_series(1, :count) g join seed on nth = g % :copied
            cross join (values ('opened'), ('matched')) as a (action)""",
            """
            insert into reconcile_item (number, rule, side, match, began, changed, counts, vendor, identity, event, facts)
            select 1000000000 + g::bigint * 4 + place, i.rule, side, 1000000000 + g, i.began, i.changed, counts, i.vendor,
              left(md5(side || 'i' || g), 20), left(md5(side || 'e' || g), 28), facts
            from generate_series(1, :count) g join seed on nth = g % :copied join seed_item i on i.match = seed.number""",
            """
            insert into reconcile_key (hash, match)
            select (hash >> 48 << 48) | ('x' || left(md5(place || 'k' || g), 12))::bit(48)::bigint as random, 1000000000 + g
            from generate_series(1, :count) g join seed on nth = g % :copied join seed_key k on k.match = seed.number
            order by 1""");

    private FillMatches() {}

    /** Adds matches with that many items. */
    static void add(JdbcClient sql, int items) {
        double each = sql.sql("select count(*)::float8 / count(distinct match) from reconcile_item")
                .query(Double.class)
                .single();
        int count = (int) (items / each);
        sql.sql(FILL.stream()
                        .map(statement -> statement
                                .replace(":count", Integer.toString(count))
                                .replace(":copied", Integer.toString(COPIED)))
                        .reduce((one, other) -> one + ";\n" + other)
                        .orElseThrow())
                .update();
        Bench.say("%d matches are there", count);
    }
}
