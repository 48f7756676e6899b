package com.saypro.hub.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A look into the hub's database past the hub.
 *
 * @param url the JDBC URL
 * @param password of the user {@code hub}
 */
record Rooms(String url, String password) {

    /** The rows of a query, each as the texts of its columns. */
    List<List<String>> ask(String sql) {
        try (Connection connection = DriverManager.getConnection(url, "hub", password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement that finds nothing. */
    void change(String sql) {
        try (Connection connection = DriverManager.getConnection(url, "hub", password);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query finds. */
    long count(String sql) {
        return Long.parseLong(ask(sql).get(0).get(0));
    }
}
