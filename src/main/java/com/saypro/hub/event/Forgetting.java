package com.saypro.hub.event;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what is older than its days, a bounded number of rows in a transaction, so that nobody has to wait for long. */
public final class Forgetting {
    private static final int MOST_AT_ONCE = 10_000;

    private Forgetting() {}

    /**
     * Deletes the rows of a table that are older than these days.
     *
     * @param time the column that says how old a row is
     */
    public static void rowsOlderThan(int days, JdbcClient client, String table, String time) {
        String delete = """
                delete from %1$s where ctid = any (array(
                  select ctid from %1$s where %2$s < now() - make_interval(days => :days)
                  limit :most for update skip locked))""".formatted(table, time);
        olderThan(days, client, delete, MOST_AT_ONCE);
    }

    /**
     * Deletes until there is nothing old any more.
     *
     * @param delete deletes at most {@code :most} of the rows that are older than {@code :days} days
     * @param most rows in a transaction
     */
    public static void olderThan(int days, JdbcClient client, String delete, int most) {
        int forgotten;
        do {
            forgotten =
                    client.sql(delete).param("days", days).param("most", most).update();
        } while (forgotten == most);
    }
}
