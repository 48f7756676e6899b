package com.saypro.hub.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** The routes that run, by the file each came from. */
final class LiveRoutes {
    private final CamelContext camel;

    LiveRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** Whether a file holds what other files lean on, so that a change of it concerns them all. */
    static boolean isShared(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("routeConfiguration:") || text.contains("routeTemplate:");
    }

    /** Loads and starts these files' routes. */
    void load(Collection<Map.Entry<Path, byte[]>> files) throws Exception {
        List<Resource> resources = files.stream()
                .map(file -> DryRun.resource(file.getKey(), file.getValue()))
                .toList();
        PluginHelper.getRoutesLoader(camel).loadRoutes(resources);
    }

    /** Stops and removes whatever came from a file. */
    void unload(Path file) throws Exception {
        ModelCamelContext model = (ModelCamelContext) camel;
        for (RouteDefinition route : List.copyOf(model.getRouteDefinitions())) {
            if (isFrom(file, route.getResource())) {
                camel.getRouteController().stopRoute(route.getRouteId());
                model.removeRouteDefinition(route);
            }
        }
        for (RouteConfigurationDefinition shared : List.copyOf(model.getRouteConfigurationDefinitions())) {
            if (isFrom(file, shared.getResource())) {
                model.removeRouteConfiguration(shared);
            }
        }
    }

    private static boolean isFrom(Path file, Resource resource) {
        return resource != null && resource.getLocation().equals("file:" + file);
    }
}
