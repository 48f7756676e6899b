package com.saypro.hub.live;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps what people decided in step with the files in {@code routes/policy}. A broken file leaves what held. */
@Component
class PolicyFiles {
    private final Path folder;
    private final List<Policy<?>> policies;
    private final BrokenFiles broken;
    private final Map<Path, Folder.Stamp> loaded = new HashMap<>();

    PolicyFiles(@Value("${hub.routes-dir}") Path routes, ObjectProvider<Policy<?>> policies, BrokenFiles broken) {
        this.folder = routes.resolve(Policy.FOLDER);
        this.policies = policies.stream().toList();
        this.broken = broken;
    }

    /** Loads what changed since the last time. */
    synchronized void refresh(Folder routes) {
        for (Policy<?> policy : policies) {
            Path file = folder.resolve(policy.name() + Policy.ENDING);
            Folder.Stamp now = routes.files().get(file);
            if (now == null && loaded.remove(file) != null) {
                policy.clear();
                broken.accepted(file);
            } else if (now != null && !now.equals(loaded.put(file, now))) {
                load(policy, file);
            }
        }
    }

    private <T> void load(Policy<T> policy, Path file) {
        try {
            policy.put(policy.read(Entry.of(file)));
            broken.accepted(file);
        } catch (BrokenFile e) {
            broken.refused(e.file(), e.line(), e.reason());
        }
    }
}
