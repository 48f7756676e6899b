package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of which people were told that they have too many groups. */
final class Capped {
    private final Set<String> told = new HashSet<>();

    private Capped() {}

    static Capped read(Connection connection) throws SQLException {
        Capped capped = new Capped();
        try (PreparedStatement statement = connection.prepareStatement("select rule from alert_capped");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                capped.told.add(rows.getString(1));
            }
        }
        return capped;
    }

    /** Keeps which rules are capped now, and answers what people must hear of it. */
    List<Finding> now(Connection connection, Set<String> capped, Instant at) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        if (told.equals(capped)) {
            return findings;
        }
        for (String rule : capped) {
            if (told.add(rule)) {
                update(connection, "insert into alert_capped (rule) values (?)", rule);
                findings.add(found(rule, at));
            }
        }
        for (String rule : Set.copyOf(told)) {
            if (!capped.contains(rule)) {
                told.remove(rule);
                update(connection, "delete from alert_capped where rule = ?", rule);
                findings.add(Finding.cleared(fingerprint(rule), "auto", at));
            }
        }
        return findings;
    }

    private static void update(Connection connection, String sql, String rule) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, rule);
            statement.executeUpdate();
        }
    }

    private static Finding found(String rule, Instant at) {
        Failure failure = new Failure(
                rule,
                FailureClass.SYSTEM,
                Severity.WARNING,
                "groups",
                "The rule '" + rule
                        + "' has more groups at once than are counted; it says nothing of further ones until some"
                        + " are forgotten. Let it count by fewer fields or over less time, or raise hub.alerts.groups.");
        return new Finding(fingerprint(rule), null, "monitor", failure, null, at, null, null)
                .with(new Evidence(null, Map.of("rule", rule), List.of()));
    }

    private static String fingerprint(String rule) {
        return Fingerprint.ofText("capped\n" + rule);
    }
}
