package com.saypro.hub.incident;

import com.saypro.hub.incident.storm.Inhibition;
import com.saypro.hub.incident.storm.StormPolicy;
import com.saypro.hub.incident.storm.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes on incidents which other one explains them. One that is explained itself explains nothing. */
@Component
class Inhibitors {
    private static final String UNRESOLVED =
            "select * from incident where status <> 'resolved' and inhibited_by is null and (%s) order by number limit 1000";

    private record Cause(long number, Traits traits) {}

    private final StormPolicy policy;
    private final JdbcClient client;

    Inhibitors(StormPolicy policy, JdbcClient client) {
        this.policy = policy;
        this.client = client;
    }

    /**
     * Looks whether these are explained.
     *
     * @param docket the incidents that are being changed, whose rows do not say yet how they stand
     */
    void look(Docket docket, List<Case> cases) {
        cases.forEach(each -> each.inhibitedBy = null);
        List<Inhibition> inhibitions =
                policy.now().of(cases.stream().map(Case::traits).toList());
        if (inhibitions.isEmpty()) {
            return;
        }
        List<Cause> causes = causes(docket, inhibitions);
        Set<Long> explained = docket.cases().stream()
                .filter(each -> each.inhibitedBy != null)
                .map(each -> each.number)
                .collect(Collectors.toSet());
        for (Case each : cases) {
            causes.stream()
                    .filter(cause -> cause.number() != each.number && !explained.contains(cause.number()))
                    .filter(cause -> inhibitions.stream()
                            .anyMatch(inhibition -> inhibition.explains(cause.traits(), each.traits())))
                    .findFirst()
                    .ifPresent(cause -> {
                        each.inhibitedBy = cause.number();
                        explained.add(each.number);
                    });
        }
    }

    private List<Cause> causes(Docket docket, List<Inhibition> inhibitions) {
        Map<String, Object> parameters = new HashMap<>();
        String any = inhibitions.stream()
                .map(inhibition -> inhibition.cause().condition(parameters))
                .collect(Collectors.joining(" or "));
        Set<Long> changing = docket.cases().stream().map(each -> each.number).collect(Collectors.toSet());
        List<Cause> causes = new ArrayList<>(client.sql(String.format(UNRESOLVED, any))
                .params(parameters)
                .query((row, index) -> new Cause(row.getLong("number"), CaseTable.traits(row)))
                .list());
        causes.removeIf(cause -> changing.contains(cause.number()));
        docket.cases().stream()
                .filter(each -> !each.isResolved())
                .map(each -> new Cause(each.number, each.traits()))
                .forEach(causes::add);
        return causes;
    }
}
