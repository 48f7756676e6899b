package com.saypro.hub.cli;

import com.saypro.hub.check.RouteRules.Problem;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.LooseFiles;
import com.saypro.hub.event.Policy;
import com.saypro.hub.incident.clock.LiveSla;
import com.saypro.hub.incident.storm.StormPolicy;
import com.saypro.hub.monitor.health.gateway.GatewayPolicy;
import com.saypro.hub.monitor.kpi.Targets;
import com.saypro.hub.monitor.risk.RiskPolicy;
import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import com.saypro.hub.notify.text.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the files in which people decided something, and the templates, as the hub would.
 *
 * @param files those that were checked
 * @param problems what is wrong with them
 */
record PolicyCheck(List<Path> files, List<Problem> problems) {
    private static final List<Policy<?>> POLICIES = List.of(
            new GatewayPolicy(),
            new LiveNotifyPolicy(),
            new LiveSla(),
            new RiskPolicy(),
            new StormPolicy(),
            new Targets());

    static PolicyCheck of(Sources sources) {
        PolicyCheck check = new PolicyCheck(new ArrayList<>(), new ArrayList<>());
        for (Policy<?> policy : POLICIES) {
            Path file = sources.routes().resolve(Policy.FOLDER).resolve(policy.name() + Policy.ENDING);
            if (Files.exists(file)) {
                check.add(policy, file);
            }
        }
        check.templates(sources.routes());
        return check;
    }

    private void templates(Path routes) {
        LooseFiles templates = new Templates();
        Path folder = routes.resolve(templates.folder());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.add(file);
                templates.put(folder.relativize(file), file, Files.readAllBytes(file));
            }
        } catch (BrokenFile e) {
            problems.add(new Problem(e.file(), e.line(), e.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
