package com.saypro.hub.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.quartz.TriggerKey;

/** The routes that run, by the file each came from. */
final class LiveRoutes {
    private static final String SCHEME = "file:";
    private static final Duration STEP = Duration.ofMillis(2);
    /** Then Camel's own stop waits on. */
    private static final int PATIENCE = 500;

    private final CamelContext camel;
    private final ModelCamelContext model;
    /** Camel does not remember where these came from. */
    private final Map<Path, List<RouteConfigurationDefinition>> configurations = new HashMap<>();

    LiveRoutes(CamelContext camel) {
        this.camel = camel;
        this.model = (ModelCamelContext) camel;
    }

    /** Whether a file holds what other files lean on, so that a change of it concerns them all. */
    static boolean isShared(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("routeConfiguration:") || text.contains("routeTemplate:");
    }

    /**
     * Loads a file's routes in place of those that came from it before; null bytes only stop them. A route with the same
     * id is away until its new form is begun.
     */
    void replace(Path file, byte[] bytes) throws Exception {
        List<RouteDefinition> before = model.getRouteDefinitions().stream()
                .filter(route -> isFrom(file, route.getResource()))
                .toList();
        Map<TriggerKey, QuartzEndpoint> timetable = timetable();
        for (RouteDefinition route : before) {
            finish(camel.getRoute(route.getRouteId()));
        }
        for (RouteConfigurationDefinition shared : configurations.getOrDefault(file, List.of())) {
            model.removeRouteConfiguration(shared);
        }
        List<RouteConfigurationDefinition> others = List.copyOf(model.getRouteConfigurationDefinitions());
        try {
            if (bytes != null) {
                PluginHelper.getRoutesLoader(camel).loadRoutes(DryRun.resource(file, bytes));
                DryRun.refuseUnknownOptions(model);
            }
        } finally {
            configurations.put(
                    file,
                    model.getRouteConfigurationDefinitions().stream()
                            .filter(shared -> !others.contains(shared))
                            .toList());
        }
        for (RouteDefinition route : before) {
            // By identity: what stands here under the same id is the new form.
            if (model.getRouteDefinitions().stream().anyMatch(each -> each == route)) {
                camel.getRouteController().stopRoute(route.getRouteId());
                model.removeRouteDefinition(route);
            }
        }
        timetable.keySet().removeAll(timetable().keySet());
        for (Map.Entry<TriggerKey, QuartzEndpoint> gone : timetable.entrySet()) {
            // Camel leaves it in a timetable that several hubs share, where it would come up for ever.
            gone.getValue().getComponent().getScheduler().unscheduleJob(gone.getKey());
        }
    }

    /** What the running routes do at set times. */
    private Map<TriggerKey, QuartzEndpoint> timetable() {
        Map<TriggerKey, QuartzEndpoint> timetable = new HashMap<>();
        for (Route route : camel.getRoutes()) {
            if (route.getEndpoint() instanceof QuartzEndpoint endpoint) {
                timetable.put(endpoint.getTriggerKey(), endpoint);
            }
        }
        return timetable;
    }

    /**
     * Has what acts by itself in files that are to be replaced take nothing more in, and waits for what is under way there:
     * it needs all that it calls. A stage takes half a second to notice; told beforehand, all do so together.
     */
    void calm(Predicate<Path> files) {
        List<Route> concerned = camel.getRoutes().stream()
                .filter(route -> files.test(file(route)))
                .toList();
        concerned.stream()
                .filter(route -> Onset.of(route.getEndpoint()) == Onset.SOURCE)
                .forEach(route -> ServiceHelper.suspendService(route.getConsumer()));
        concerned.forEach(this::settle);
    }

    /**
     * Has a route take nothing more in and end what is under way; Camel's own stop would look for that once a second. A
     * route that others of the hub call goes on, as what is under way in these needs it.
     */
    private void finish(Route route) {
        if (route == null || route.getEndpoint() instanceof DirectEndpoint) {
            return;
        }
        ServiceHelper.suspendService(route.getConsumer());
        settle(route);
    }

    private void settle(Route route) {
        for (int i = 0; i < PATIENCE && camel.getInflightRepository().size(route.getRouteId()) > 0; i++) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** The file that a route came from; an empty path when it came from none. */
    static Path file(Route route) {
        Resource resource = route.getSourceResource();
        return resource == null || !resource.getLocation().startsWith(SCHEME)
                ? Path.of("")
                : Path.of(resource.getLocation().substring(SCHEME.length()));
    }

    private static boolean isFrom(Path file, Resource resource) {
        return resource != null && resource.getLocation().equals(SCHEME + file);
    }
}
