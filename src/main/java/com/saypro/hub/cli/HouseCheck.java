package com.saypro.hub.cli;

import com.saypro.hub.check.RouteRules;
import com.saypro.hub.check.RouteRules.Problem;
import com.saypro.hub.check.RouteSurroundings;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import com.saypro.hub.event.calendar.MaintenanceWindows;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.clock.LivePaths;
import com.saypro.hub.mapping.BrokenMapping;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Mapping;
import com.saypro.hub.monitor.health.WatchedVendors;
import com.saypro.hub.poll.Polls;
import com.saypro.hub.poll.Probes;
import com.saypro.hub.poll.VendorApi;
import com.saypro.hub.reconcile.contract.LiveContracts;
import com.saypro.hub.reconcile.statement.LiveHeadings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks routes, rules, vendor files and mappings as the hub would at its start, and against the rules of the house. */
public final class HouseCheck {
    private static final String ROUTE_FILE = ".camel.yaml";
    private static final List<VendorPart<?>> PARTS = List.of(
            new Vendors(),
            new Polls(),
            new LiveContracts(),
            new LiveHeadings(),
            new MaintenanceWindows(),
            new LivePaths(),
            new Probes(),
            new WatchedVendors());

    private final Set<Path> files = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private HouseCheck() {}

    /** Checks a folder of routes with a folder of mappings. */
    public static HouseCheck of(Path routes, Path mappings) {
        HouseCheck check = new HouseCheck();
        Sources sources = new Sources(routes, mappings);
        check.routes(sources);
        check.vendors(sources);
        check.rules(sources);
        check.kpis(sources);
        check.policies(sources);
        return check;
    }

    /** The files that were checked. */
    public Set<Path> files() {
        return files;
    }

    /** What is wrong with them. */
    public List<Problem> problems() {
        return problems;
    }

    private void routes(Sources sources) {
        Map<Path, byte[]> texts = new TreeMap<>();
        try (Stream<Path> found = Files.walk(sources.routes())) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(ROUTE_FILE)).toList()) {
                texts.put(file, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.addAll(texts.keySet());
        BeanNames beans = BeanNames.onClasspath();
        Map<String, Path> vendors = sources.vendors().stream()
                .collect(Collectors.toMap(folder -> folder.getFileName().toString(), Function.identity()));
        problems.addAll(RouteRules.check(
                texts,
                new RouteSurroundings(
                        sources.routes(),
                        beans.all(),
                        beans.forRoutes(),
                        vendors,
                        polled(vendors),
                        polls(vendors),
                        RouteSurroundings.CALLED_FROM_JAVA)));
    }

    private static Set<String> polled(Map<String, Path> vendors) {
        return vendors.entrySet().stream()
                .filter(vendor -> isPolled(vendor.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isPolled(Path folder) {
        try {
            return !Vendor.load(folder).sendsWebhooks();
        } catch (BrokenFile e) {
            // Said where the vendors are checked.
            return false;
        }
    }

    private static Map<String, Set<String>> polls(Map<String, Path> vendors) {
        Map<String, Set<String>> polls = new TreeMap<>();
        for (Map.Entry<String, Path> vendor : vendors.entrySet()) {
            try {
                polls.put(vendor.getKey(), VendorApi.load(vendor.getValue()).pollNames());
            } catch (BrokenFile e) {
                continue; // said where the vendors are checked
            }
        }
        return polls;
    }

    private void vendors(Sources sources) {
        files.add(sources.mappings().resolve(EventSchema.FILE));
        EventSchema schema = null;
        try {
            schema = EventSchema.load(sources.mappings());
        } catch (BrokenMapping e) {
            problems.add(new Problem(e.file(), e.line(), e.reason()));
        }
        for (Path folder : sources.vendors()) {
            vendor(folder, schema);
        }
    }

    private void rules(Sources sources) {
        RuleCheck check = RuleCheck.of(sources);
        files.addAll(check.files());
        problems.addAll(check.problems());
    }

    private void policies(Sources sources) {
        PolicyCheck check = PolicyCheck.of(sources);
        files.addAll(check.files());
        problems.addAll(check.problems());
    }

    private void kpis(Sources sources) {
        KpiCheck check = KpiCheck.of(sources);
        files.addAll(check.files());
        problems.addAll(check.problems());
    }

    private void vendor(Path folder, EventSchema schema) {
        Stream.of(VendorFile.NAME, Mapping.FILE)
                .map(folder::resolve)
                .filter(Files::exists)
                .forEach(files::add);
        try {
            VendorFile file = VendorFile.of(folder);
            for (VendorPart<?> part : PARTS) {
                part.read(file);
            }
        } catch (BrokenFile e) {
            problems.add(new Problem(e.file(), e.line(), e.reason()));
            return;
        }
        try {
            if (schema != null) {
                Mapping.load(folder, schema);
            }
        } catch (BrokenMapping e) {
            problems.add(new Problem(e.file(), e.line(), e.reason()));
        }
    }
}
