package com.saypro.hub.event;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what is older than its days, a bounded number of rows in a transaction, so that nobody has to wait for long. */
public final class Forgetting {
    private Forgetting() {}

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
