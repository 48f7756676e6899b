package com.saypro.hub.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Loads the files when the hub starts, and looks for changes several times a second. A change counts when the folder stands
 * still for one look, so that a file half written is left alone. The hub is ready when the first load is done; the doors
 * open before the mappings are loaded, as what comes in is first made durable.
 */
@Component
class Watch implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long EVERY_MS = 250;

    private record Seen(Folder mappings, Folder routes) {}

    private final VendorFiles vendors;
    private final RuleFiles rules;
    private final KpiFiles kpis;
    private final PolicyFiles policies;
    private final LooseFilesWatch looseFiles;
    private final RouteFiles routes;
    private Seen applied;
    private Seen last;

    Watch(
            VendorFiles vendors,
            RuleFiles rules,
            KpiFiles kpis,
            PolicyFiles policies,
            LooseFilesWatch looseFiles,
            RouteFiles routes) {
        this.vendors = vendors;
        this.rules = rules;
        this.kpis = kpis;
        this.policies = policies;
        this.looseFiles = looseFiles;
        this.routes = routes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        apply(look());
    }

    @Scheduled(fixedDelay = EVERY_MS)
    synchronized void lookAgain() {
        try {
            Seen now = look();
            if (applied != null && !now.equals(applied) && now.equals(last)) {
                apply(now);
            }
            last = now;
        } catch (UncheckedIOException e) {
            LOG.warn("The folders cannot be read: {}", e.getMessage());
        }
    }

    private Seen look() {
        return new Seen(Folder.look(vendors.root()), Folder.look(routes.root()));
    }

    private synchronized void apply(Seen now) {
        try {
            if (applied == null) {
                vendors.introduce(now.mappings());
                routes.openDoors();
            }
            if (applied == null || !now.mappings().equals(applied.mappings())) {
                vendors.refresh(now.mappings());
            }
            policies.refresh(now.routes());
            looseFiles.refresh(now.routes());
            rules.refresh(now.routes(), now.mappings());
            kpis.refresh(now.routes(), now.mappings());
            if (applied == null || !now.routes().equals(applied.routes())) {
                routes.refresh();
            }
            applied = now;
        } catch (IOException e) {
            LOG.warn("The folders cannot be read: {}", e.getMessage());
        }
    }
}
