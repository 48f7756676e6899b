package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Times;
import com.saypro.hub.monitor.alert.rule.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is counted for alert rules, and whether it was told the event log. */
final class SourceTable {
    private static final String EDITION =
            "select count(*) || ' ' || count(round) || ' ' || coalesce(max(nr), 0) from alert_source";
    private static final String ALL = "select * from alert_source";
    private static final String ENTER = """
            insert into alert_source (source, logged, round)
            select source, logged, case when logged then round end
            from unnest(?::int8[], ?::bool[]) as fresh (source, logged),
              (select nextval('alert_round') as round offset 0) as next
            on conflict do nothing""";
    /** Of what the log tells again nothing may be left. */
    private static final List<String> CLEAR = List.of("delete from signal where source = any (?)", """
            update signal_delta set sources = array(
              select case when source = any (?) then 0 else source end
              from unnest(sources) with ordinality as each (source, place) order by place)""");

    private static final String FORGET = "delete from alert_source where logged and not source = any (?)";

    private SourceTable() {}

    /** Another text whenever other sources are counted, or others wait to be told the log. */
    static String edition(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EDITION)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The number of the one that was entered last; 0 for none. */
    static long entered(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(nr), 0) from alert_source")) {
            row.next();
            return row.getLong(1);
        }
    }

    static List<SourceRow> all(Connection connection) throws SQLException {
        List<SourceRow> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                all.add(new SourceRow(
                        rows.getLong("source"),
                        rows.getObject("round", Integer.class),
                        rows.getLong("told"),
                        Times.read(rows, "entered")));
            }
        }
        return all;
    }

    /** Has these counted from now on; those that the log holds are told it as one round. */
    static void enter(Connection connection, List<Source> fresh) throws SQLException {
        List<Source> logged = fresh.stream().filter(Source::isLogged).toList();
        for (String clear : CLEAR) {
            try (PreparedStatement statement = connection.prepareStatement(clear)) {
                Columns.of(statement, logged).large(Source::number);
                statement.executeUpdate();
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            Columns.of(statement, fresh).large(Source::number).truth(Source::isLogged);
            statement.executeUpdate();
        }
    }

    /** Forgets those that no rule needs: when one does again, the log tells what was. */
    static void keep(Connection connection, List<Long> needed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("int8", needed.toArray()));
            statement.executeUpdate();
        }
    }
}
