package com.saypro.hub.web.pages;

import com.saypro.hub.live.BrokenFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which vendors have a file that was refused. */
@Component
class RefusedVendors {
    private static final String ROUTE = ".camel.yaml";

    private final BrokenFiles broken;
    private final Path mappings;
    private final Path inbound;

    RefusedVendors(
            BrokenFiles broken, @Value("${hub.mappings-dir}") Path mappings, @Value("${hub.routes-dir}") Path routes) {
        this.broken = broken;
        this.mappings = mappings;
        this.inbound = routes.resolve("inbound");
    }

    /** The reason by the vendor's name: file, line and what is wrong. */
    Map<String, String> all() {
        Map<String, String> reasons = new TreeMap<>();
        broken.all().forEach((file, reason) -> {
            String vendor = vendor(file);
            if (vendor != null) {
                reasons.putIfAbsent(vendor, reason.replace(file.getParent() + "/", ""));
            }
        });
        return reasons;
    }

    private String vendor(Path file) {
        if (file.startsWith(mappings)) {
            Path inside = mappings.relativize(file);
            return inside.getNameCount() > 1 ? inside.getName(0).toString() : null;
        }
        String name = file.getFileName().toString();
        return file.startsWith(inbound) && name.endsWith(ROUTE)
                ? name.substring(0, name.length() - ROUTE.length())
                : null;
    }
}
