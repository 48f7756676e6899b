package com.saypro.hub.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The ceiling of a full evaluation: DuckDB, in this process, joins the same orders and payments wholly and compares them, and
 * keeps the breaks with the money at risk.
 */
final class OuterJoin implements AutoCloseable {
    private static final String JOIN = """
            create or replace temp table break as
            select o.id as order_id, p.id as payment_id, coalesce(o.currency, p.currency) as currency,
              case when p.id is null then 'missing-payment'
                when o.id is null then 'missing-order'
                when o.currency <> p.currency then 'amount-currency'
                when p.minor > o.minor then 'amount-over'
                when p.minor < o.minor then 'amount-under' end as broken,
              case when p.id is null then o.minor when o.id is null then p.minor else abs(p.minor - o.minor) end as at_risk
            from orders o full outer join payments p on p.order_id = o.id
            where o.id is null or p.id is null or o.currency <> p.currency or o.minor <> p.minor""";

    private final Connection connection;

    OuterJoin(int trades) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table orders (id varchar, minor bigint, currency varchar)");
            statement.execute("create table payments (id varchar, order_id varchar, minor bigint, currency varchar)");
        }
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender orders = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "orders");
                DuckDBAppender payments = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "payments")) {
            for (int i = 0; i < trades; i++) {
                if (Trade.hasOrder(i)) {
                    orders.beginRow();
                    orders.append(Trade.order(i));
                    orders.append(Trade.total(i));
                    orders.append(Trade.currency(i));
                    orders.endRow();
                }
                if (Trade.isPaid(i)) {
                    payments.beginRow();
                    payments.append(Trade.payment(i));
                    payments.append(Trade.order(i));
                    payments.append(Trade.paid(i));
                    payments.append(Trade.currency(i));
                    payments.endRow();
                }
            }
        }
    }

    /** How many breaks there are. */
    long breaks() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(JOIN);
            try (ResultSet rows = statement.executeQuery(
                    "select sum(count) from (select broken, currency, count(*) as count, sum(at_risk) from break group by 1, 2)")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
