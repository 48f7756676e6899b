package com.saypro.hub.incident;

import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Severity;
import com.saypro.hub.incident.storm.Cap;
import com.saypro.hub.incident.storm.StormPolicy;
import com.saypro.hub.incident.storm.Traits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people be told of so many incidents one by one; a storm, an incident itself, stands for those beyond. */
@Component
class StormCap {
    static final String STEP = "storm";
    private static final String ROUTE = "incidents-raise";
    private static final String UNRESOLVED = "step = 'storm' and route = 'incidents-raise' and status <> 'resolved'";

    private final StormPolicy policy;
    private final JdbcClient client;
    private final CaseTable table;

    StormCap(StormPolicy policy, JdbcClient client, CaseTable table) {
        this.policy = policy;
        this.client = client;
        this.table = table;
    }

    /** Storms for which nothing came for so long that they are over. */
    List<Case> over(Instant now) {
        return table.load(
                UNRESOLVED + " and last_seen < :calm::timestamptz",
                Map.of("calm", now.minus(policy.now().cap().calm()).toString()));
    }

    /** Marks those that people are told of now, and holds the others. */
    void tell(Docket docket, List<Case> cases, Instant now) {
        Cap cap = policy.now().cap();
        Map<String, Integer> told = told(now.minus(cap.within()));
        int all = told.values().stream().mapToInt(count -> count).sum();
        List<Case> held = new ArrayList<>();
        for (Case each : cases) {
            String vendor = "" + each.traits().vendor();
            if (all >= cap.incidents() && told.getOrDefault(vendor, 0) >= cap.each()) {
                held.add(each);
            } else {
                each.toldAt = now;
                told.merge(vendor, 1, Integer::sum);
                all++;
            }
        }
        if (!held.isEmpty()) {
            hold(docket, held, now);
        }
    }

    private Map<String, Integer> told(Instant since) {
        Map<String, Integer> told = new HashMap<>();
        client.sql(
                        "select vendor, count(*) from incident where told_at > :since::timestamptz and step <> 'storm' group by 1")
                .param("since", since.toString())
                .query((row, index) -> told.put("" + row.getString(1), row.getInt(2)))
                .list();
        return told;
    }

    private void hold(Docket docket, List<Case> held, Instant now) {
        List<Case> under = table.load(UNRESOLVED, Map.of());
        Case storm = under.isEmpty() ? open(docket, held.get(0).number, now) : docket.add(under.get(0));
        held.forEach(each -> each.heldBy = storm.number);
        Severity worst = held.stream()
                .map(each -> each.severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (storm.isNew) {
            storm.severity = worst;
            storm.foundSeverity = worst;
        } else {
            storm.found(worst, "" + held.get(0).number);
        }
        storm.count += held.size();
        storm.lastSeen = now;
        storm.title = storm.count + " incidents since " + storm.firstSeen.truncatedTo(ChronoUnit.SECONDS)
                + " that came too fast to tell of each";
    }

    private static Case open(Docket docket, long first, Instant now) {
        Traits traits = new Traits(null, ROUTE, STEP, STEP, FailureClass.SYSTEM.word(), Severity.INFO.word(), null);
        Case storm = docket.open("1:storm-" + first + "-" + now.toEpochMilli(), traits, now, "" + first);
        storm.turns.set(0, new Turn(Notice.Change.STORM, "opened", null, null, null, "" + first));
        storm.toldAt = now;
        return storm;
    }
}
