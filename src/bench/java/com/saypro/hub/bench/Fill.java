package com.saypro.hub.bench;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a log look as if the hub had been at work for a year: copies of events that are in it, each with an id, an entity
 * and a time of its own, in the order of time. Their entities are there too, and the deliveries of the last month. The
 * server makes the rows by itself, and builds the indexes when all rows are there.
 */
final class Fill {
    private static final int COPIED = 1000;
    /** Far from the numbers that the log has given. */
    private static final long FIRST = 1_000_000_000;

    private static final String AT = "(now() - interval '1 year' * (1 - g::float8 / %d))";
    /** Drawn as the new ones are, or these would all meet in a few pages of an index. */
    private static final String ID = "case seed.vendor when 'stripe' then left(seed.id, -16) || left(md5('e' || g), 16)"
            + " else left(seed.id, -17) || left(md5('e' || g), 4) || '-' || right(md5('e' || g), 12) end";

    private static final String SUBJECT = "case seed.vendor when 'stripe' then left(seed.subject, -16)"
            + " || left(md5('s' || g), 16) else '5' || ('x' || left(md5('s' || g), 14))::bit(56)::bigint end";
    private static final String DELIVERY = "(lpad(to_hex((extract(epoch from %s) * 1000)::bigint), 12, '0') || '7'"
            + " || left(md5('d' || g), 3) || '8' || right(md5('d' || g), 15))::uuid";
    private static final String INDEXES = """
            select coalesce('alter table ' || c.conrelid::regclass || ' drop constraint ' || quote_ident(c.conname),
                'drop index ' || i.indexrelid::regclass) as drop,
              coalesce('alter table ' || c.conrelid::regclass || ' add constraint ' || quote_ident(c.conname) || ' '
                || pg_get_constraintdef(c.oid), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')) as build
            from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
            where i.indrelid::regclass::text ~ '^(event|entity|delivery)(_rest|_[0-9_]+)?$'
              and not exists (select from pg_inherits where inhrelid = i.indexrelid)""";

    private final JdbcClient sql;
    private final int count;
    private final String at;

    private Fill(JdbcClient sql, int count) {
        this.sql = sql;
        this.count = count;
        this.at = AT.formatted(count);
    }

    /** Adds that many events. */
    static void add(Connection connection, int count) {
        new Fill(JdbcClient.create(new SingleConnectionDataSource(connection, true)), count).run();
    }

    private void run() {
        sql.sql("set maintenance_work_mem = '256MB'").update();
        List<Map<String, Object>> indexes = sql.sql(INDEXES).query().listOfRows();
        indexes.forEach(index -> sql.sql(index.get("drop").toString()).update());
        sql.sql("create temp table seed as select row_number() over () - 1 as nth, * from event limit " + COPIED)
                .update();
        copy();
        Bench.say("%d events are there, %d indexes follow", count, indexes.size());
        indexes.forEach(index -> sql.sql(index.get("build").toString()).update());
    }

    private void copy() {
        insert("event", Map.of("id", ID, "subject", SUBJECT, "delivery", delivery(), "entity", number()), "true");
        insert(
                "entity",
                Map.of("number", number(), "subject", SUBJECT, "event", ID, "kind", "split_part(seed.type, '.', 1)"),
                "true");
        sql.sql("alter table delivery disable trigger user").update();
        insert("delivery", Map.of("id", delivery(), "outcome", "'processed'"), at + " > now() - interval '1 month'");
        sql.sql("alter table delivery enable trigger user").update();
    }

    /** Rows whose columns are their own, or a time, or like those of the event that is copied. */
    private void insert(String table, Map<String, String> own, String where) {
        List<Map<String, Object>> columns = sql.sql("select column_name as name, udt_name as type"
                        + " from information_schema.columns where table_name = :table and column_name <> 'seq'"
                        + " and table_schema = 'public'")
                .param("table", table)
                .query()
                .listOfRows();
        String names =
                columns.stream().map(column -> column.get("name").toString()).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column ->
                        value(column.get("name").toString(), column.get("type").toString(), own))
                .collect(Collectors.joining(", "));
        sql.sql(
                        "insert into %s (%s) overriding system value select %s from generate_series(1, %d) g join seed on nth = g %% %d where %s"
                                .formatted(table, names, values, count, COPIED, where))
                .update();
    }

    private String value(String name, String type, Map<String, String> own) {
        if (type.equals("timestamptz")) {
            return at;
        }
        return own.getOrDefault(name, name.equals("rank") ? "1" : "seed." + name);
    }

    private String delivery() {
        return DELIVERY.formatted(at);
    }

    private static String number() {
        return FIRST + " + g";
    }
}
