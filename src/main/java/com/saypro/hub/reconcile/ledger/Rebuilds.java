package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Backlog;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Rules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the matches of a rule anew from the event log when the rule is new or says something else, beside those that people
 * see, while the rest goes on; then they take their place. Cut short, it begins anew.
 */
@Component
public class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int LOOKS = 150;

    private final Rules rules;
    private final Editions editions;
    private final Ledger ledger;
    private final Leftovers leftovers;
    private final Retelling retelling;
    private final Backlog backlog;
    private final JdbcTemplate jdbc;
    /** What this hub made live: if it is so no more, another hub has other files, and they must not take turns. */
    private final Map<String, String> made = new ConcurrentHashMap<>();

    /** Rules whose files went while this hub ran. */
    private final Set<String> removed = ConcurrentHashMap.newKeySet();

    private volatile boolean loaded;
    private boolean looked;

    Rebuilds(
            Rules rules,
            Editions editions,
            Ledger ledger,
            Leftovers leftovers,
            Retelling retelling,
            Backlog backlog,
            JdbcTemplate jdbc) {
        this.rules = rules;
        this.editions = editions;
        this.ledger = ledger;
        this.leftovers = leftovers;
        this.retelling = retelling;
        this.backlog = backlog;
        this.jdbc = jdbc;
        rules.onChange(this::changed);
    }

    /** Makes what is not as the rules say; of several hubs one does. */
    @Scheduled(fixedDelay = 2000)
    public void look() {
        if (!loaded || (looked && outdated().isEmpty() && gone().isEmpty())) {
            return;
        }
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            if (BuilderLock.take(connection)) {
                try {
                    remove(gone());
                    build(outdated());
                    looked = true;
                } finally {
                    BuilderLock.leave(connection);
                }
            }
            return null;
        });
    }

    private void changed(Rule before, Rule now) {
        loaded = true;
        if (now == null) {
            removed.add(before.name());
        } else {
            removed.remove(now.name());
            made.remove(now.name());
        }
    }

    private Map<String, String> live() {
        Map<String, String> live = new HashMap<>();
        jdbc.query("select name, version from reconcile_rule where live", row -> {
            live.put(row.getString(1), row.getString(2));
        });
        return live;
    }

    private List<Rule> outdated() {
        Map<String, String> live = live();
        return rules.all().stream()
                .filter(rule -> !rule.version().equals(live.get(rule.name())))
                .filter(rule ->
                        !live.containsKey(rule.name()) || !rule.version().equals(made.get(rule.name())))
                .toList();
    }

    /** Rules whose files are gone, before this hub started too; one whose file cannot be used is not. */
    private Set<String> gone() {
        Set<String> gone = new TreeSet<>(live().keySet());
        if (looked) {
            gone.retainAll(removed);
        }
        rules.all().forEach(rule -> gone.remove(rule.name()));
        gone.removeAll(rules.refused());
        return gone;
    }

    private void build(List<Rule> outdated) {
        if (outdated.isEmpty()) {
            return;
        }
        leftovers.remove();
        LOG.info(
                "Made anew from the event log: {}",
                outdated.stream().map(Rule::name).toList());
        Map<String, Integer> pins = ledger.alone(connection -> register(connection, outdated));
        BooleanSupplier recorded = backlog.eventsRecorded();
        for (int i = 0; i < LOOKS && !recorded.getAsBoolean(); i++) {
            pause();
        }
        if (!recorded.getAsBoolean()) {
            LOG.warn("The event log is far behind the bus; the rules are made anew later");
            return;
        }
        retelling.tell(outdated);
        ledger.alone(connection -> {
            for (Sheet sheet : editions.sheets(connection)) {
                Rule rule = sheet.edition().rule();
                if (sheet.edition().building() && outdated.stream().anyMatch(sheet.edition()::isOf)) {
                    if (pins.get(rule.name())
                            == Pins.changes(connection, sheet.edition().former())) {
                        Swap.to(connection, sheet);
                        made.put(rule.name(), rule.version());
                    }
                }
            }
            return null;
        });
        leftovers.remove();
    }

    private static Map<String, Integer> register(Connection connection, List<Rule> outdated) throws SQLException {
        Map<String, Integer> pins = new HashMap<>();
        for (Rule rule : outdated) {
            pins.put(rule.name(), Pins.register(connection, rule.name(), rule.version()));
        }
        return pins;
    }

    private void remove(Set<String> names) {
        for (String name : names) {
            ledger.alone(connection -> {
                RemovedRule.archive(connection, name);
                return null;
            });
            LOG.info("The rule {} is gone; its matches are archived", name);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the event log catches up", e);
        }
    }
}
