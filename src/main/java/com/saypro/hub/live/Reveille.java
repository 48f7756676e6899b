package com.saypro.hub.live;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.SchedulerException;

/** Has routes stand ready without taking anything in until all stand, so that none calls one that is not there yet. */
final class Reveille {
    private final CamelContext camel;

    /** What is loaded from now on waits to be begun. */
    Reveille(CamelContext camel) {
        this.camel = camel;
        camel.setAutoStartup(false);
    }

    /**
     * Begins what waits in these files, all but the routes that come later than the last to begin.
     *
     * @return the files with a route that did not begin, each with the reason
     */
    Map<Path, Exception> begin(Set<Path> files, Onset last) {
        Map<Path, Exception> failed = new TreeMap<>();
        for (Route route : waiting(files, last)) {
            try {
                camel.getRouteController().startRoute(route.getRouteId());
            } catch (Exception e) {
                failed.put(LiveRoutes.file(route), e);
            }
        }
        return failed;
    }

    private List<Route> waiting(Set<Path> files, Onset last) {
        return camel.getRoutes().stream()
                .filter(route -> files.contains(LiveRoutes.file(route)))
                .filter(route -> Boolean.TRUE.equals(route.isAutoStartup()))
                .filter(route -> onset(route).compareTo(last) <= 0)
                .filter(route -> !camel.getRouteController()
                        .getRouteStatus(route.getRouteId())
                        .isStarted())
                .sorted(Comparator.comparing(Reveille::onset))
                .toList();
    }

    private static Onset onset(Route route) {
        return Onset.of(route.getEndpoint());
    }

    /** Winds the clock. What its timetable tells from the hub's last run comes up at once, and needs its routes. */
    void wind() throws SchedulerException {
        if (camel.hasComponent("quartz") instanceof QuartzComponent clock && !clock.isAutoStartScheduler()) {
            clock.setAutoStartScheduler(true);
            clock.getScheduler().start();
        }
    }
}
