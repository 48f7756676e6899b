package com.saypro.hub.cli;

import com.saypro.hub.check.RouteRules.Problem;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import com.saypro.hub.incident.clock.LiveSla;
import com.saypro.hub.monitor.kpi.Targets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the files in which people decided something as the hub would.
 *
 * @param files those that were checked
 * @param problems what is wrong with them
 */
record PolicyCheck(List<Path> files, List<Problem> problems) {
    private static final List<Policy<?>> POLICIES = List.of(new LiveSla(), new Targets());

    static PolicyCheck of(Sources sources) {
        PolicyCheck check = new PolicyCheck(new ArrayList<>(), new ArrayList<>());
        for (Policy<?> policy : POLICIES) {
            Path file = sources.routes().resolve(Policy.FOLDER).resolve(policy.name() + Policy.ENDING);
            if (Files.exists(file)) {
                check.add(policy, file);
            }
        }
        return check;
    }

    private void add(Policy<?> policy, Path file) {
        files.add(file);
        try {
            policy.read(Entry.of(file));
        } catch (BrokenFile e) {
            problems.add(new Problem(e.file(), e.line(), e.reason()));
        }
    }
}
