package com.saypro.hub.monitor.health.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says why a gateway is preferred. */
final class Explained {
    private Explained() {}

    static List<String> reasons(Standing standing, List<Gateway> ranking) {
        List<String> reasons = new ArrayList<>();
        if (ranking.isEmpty()) {
            return List.of("There are no gateways");
        }
        if (standing.preferred() == null) {
            ranking.forEach(gateway -> reasons.add(gateway.vendor() + " is not healthy: " + why(gateway)));
            return reasons;
        }
        for (Gateway gateway : ranking) {
            if (gateway.vendor().equals(standing.preferred())) {
                break;
            }
            reasons.add(
                    gateway.healthy()
                            ? gateway.vendor() + " does better since " + standing.candidateSince()
                                    + ", which is not long enough yet"
                            : gateway.vendor() + " is not healthy: " + why(gateway));
        }
        Gateway preferred = ranking.stream()
                .filter(gateway -> gateway.vendor().equals(standing.preferred()))
                .findFirst()
                .orElseThrow();
        reasons.add(preferred.vendor() + " is " + preferred.state().word() + ", score " + preferred.score()
                + (preferred.fewPayments() ? ", with too few payments to say how they fare" : ""));
        ranking.stream()
                .filter(gateway -> !gateway.healthy() && gateway.priority() < preferred.priority())
                .forEach(gateway -> reasons.add(gateway.vendor() + " is not healthy: " + why(gateway)));
        return reasons.stream().distinct().toList();
    }

    /** The preferred one first. */
    static List<Gateway> ordered(Standing standing, List<Gateway> ranking) {
        return ranking.stream()
                .sorted(Comparator.comparing(gateway -> !gateway.vendor().equals(standing.preferred())))
                .toList();
    }

    private static String why(Gateway gateway) {
        return String.join("; ", gateway.reasons());
    }
}
