package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settlement statements: what each vendor booked, by day and currency. */
@Component
public class Statements {
    private static final String ASKED = "day between :since and :until and (:vendor::text is null or vendor = :vendor)";

    /** A payout that the books have an entry for, on whatever day, is told by that entry. */
    private static final String LINES = """
            with line as (
              select vendor, day, entry, kind, currency, gross, fee, net, expected, source, payout, booked
              from reconcile_entry where %1$s
              union all
              select vendor, day, payout, 'payout', currency, -amount::numeric, 0, -amount::numeric, null, null, payout, began
              from reconcile_payout p where %1$s and state <> 'failed' and not exists (
                select from reconcile_entry e where e.vendor = p.vendor and e.payout = p.payout
                and e.vendor || ' ' || e.kind = any(:payoutKinds)))
            """.formatted(ASKED);

    private static final String EACH = LINES + """
            select * from line
            where :currency::text is null or (currency, booked, entry) > (:currency, :booked::timestamptz, :entry)
            order by currency, booked, entry limit :limit""";

    private static final String OLDER = """
            select greatest(
              (select max(day) from reconcile_entry where day < :since and (:vendor::text is null or vendor = :vendor)),
              (select max(day) from reconcile_payout where day < :since and (:vendor::text is null or vendor = :vendor)))""";

    private static final String SUMS = LINES + """
            select vendor, day, currency, kind, count(*) as count, sum(gross) as gross, sum(fee) as fee, sum(net) as net,
              count(expected) as priced, coalesce(sum(expected), 0) as expected,
              coalesce(sum(fee) filter (where expected is not null), 0) as priced_fee
            from line group by vendor, day, currency, kind""";

    private static final String PAYOUTS = """
            select p.vendor, p.day, p.currency,
              case when count(e.entry) > 0 and count(*) filter (where e.currency <> p.currency) = 0
                then p.amount - sum(e.net) end as more
            from reconcile_payout p left join reconcile_entry e on e.vendor = p.vendor and e.payout = p.payout
              and not e.vendor || ' ' || e.kind = any(:payoutKinds)
            where p.day between :since and :until and (:vendor::text is null or p.vendor = :vendor) and p.state <> 'failed'
            group by p.vendor, p.payout""";

    private static final Comparator<Statement> NEWEST = Comparator.comparing(Statement::day)
            .reversed()
            .thenComparing(Statement::vendor)
            .thenComparing(Statement::currency);

    private final NamedParameterJdbcTemplate jdbc;
    private final LiveHeadings headings;

    Statements(JdbcTemplate jdbc, LiveHeadings headings) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.headings = headings;
    }

    /**
     * The statements of these days, newest first.
     *
     * @param vendor of this vendor only; null: of all
     * @param since the first day
     * @param until the last day
     */
    @Transactional(readOnly = true)
    public List<Statement> of(String vendor, LocalDate since, LocalDate until) {
        Map<Reckoning.Of, Reckoning> reckonings = new HashMap<>();
        Map<String, Object> asked = asked(vendor, since, until);
        jdbc.query(SUMS, asked, row -> {
            Heading heading = headings.of(row.getString("vendor")).of(row.getString("kind"));
            reckonings.computeIfAbsent(named(row), Reckoning::new).add(heading, totals(row));
        });
        jdbc.query(PAYOUTS, asked, row -> {
            BigDecimal more = row.getBigDecimal("more");
            Reckoning reckoning = reckonings.computeIfAbsent(named(row), Reckoning::new);
            reckoning.compare(more == null ? null : more.toBigIntegerExact());
        });
        return reckonings.values().stream()
                .map(Reckoning::statement)
                .sorted(NEWEST)
                .toList();
    }

    /**
     * The newest day before these of which there is a statement; empty when there is none.
     *
     * @param vendor of this vendor; null: of any
     */
    public Optional<LocalDate> before(String vendor, LocalDate since) {
        return Optional.ofNullable(jdbc.queryForObject(OLDER, asked(vendor, since, since), LocalDate.class));
    }

    /**
     * The lines of a vendor's day, by currency and time.
     *
     * @param limit at most so many
     * @param cursor what came with the lines before; null: from the first
     * @throws IllegalArgumentException when the cursor is none that came with lines
     */
    public Page<Line> lines(String vendor, LocalDate day, int limit, String cursor) {
        Map<String, Object> asked = asked(vendor, day, day);
        LineCursor after = LineCursor.of(cursor);
        asked.put("currency", after.currency());
        asked.put("booked", after.booked());
        asked.put("entry", after.entry());
        asked.put("limit", limit + 1);
        return Page.of(jdbc.query(EACH, asked, (row, number) -> line(row)), limit, LineCursor::after);
    }

    private Map<String, Object> asked(String vendor, LocalDate since, LocalDate until) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("vendor", vendor);
        asked.put("since", since);
        asked.put("until", until);
        asked.put("payoutKinds", headings.payoutKinds().toArray(String[]::new));
        return asked;
    }

    private static Reckoning.Of named(ResultSet row) throws SQLException {
        return new Reckoning.Of(
                row.getString("vendor"), row.getObject("day", LocalDate.class), row.getString("currency"));
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                row.getLong("count"),
                minor(row, "gross"),
                minor(row, "fee"),
                minor(row, "net"),
                row.getLong("priced"),
                minor(row, "expected"),
                minor(row, "priced_fee"));
    }

    private Line line(ResultSet row) throws SQLException {
        String vendor = row.getString("vendor");
        String kind = row.getString("kind");
        return new Line(
                vendor,
                row.getObject("day", LocalDate.class),
                row.getString("entry"),
                kind,
                headings.of(vendor).of(kind),
                sum(row, "gross"),
                sum(row, "fee"),
                sum(row, "net"),
                row.getBigDecimal("expected") == null ? null : sum(row, "expected"),
                row.getString("source"),
                row.getString("payout"),
                row.getTimestamp("booked").toInstant());
    }

    private static Sum sum(ResultSet row, String column) throws SQLException {
        return new Sum(minor(row, column), row.getString("currency"));
    }

    private static BigInteger minor(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
