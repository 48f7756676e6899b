package com.saypro.hub.live;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.mapping.BrokenMapping;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Mapping;
import com.saypro.hub.mapping.Mappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps what is said of vendors in step with the files in {@code mappings/}. A broken file leaves its vendor as
 * it was.
 */
@Component
class VendorFiles {
    private static final Logger LOG = LoggerFactory.getLogger(VendorFiles.class);

    private final Path root;
    private final Vendors vendors;
    private final Mappings mappings;
    private final List<VendorPart<?>> parts;
    private final BrokenFiles broken;
    private final Map<String, VendorFile> introduced = new HashMap<>();
    private final Map<String, Map<Path, Folder.Stamp>> loaded = new HashMap<>();
    private EventSchema schema;
    private Map<Path, Folder.Stamp> shared = Map.of();

    VendorFiles(
            @Value("${hub.mappings-dir}") Path root,
            Vendors vendors,
            Mappings mappings,
            List<VendorPart<?>> parts,
            BrokenFiles broken) {
        this.root = root;
        this.vendors = vendors;
        this.mappings = mappings;
        this.parts = parts;
        this.broken = broken;
    }

    Path root() {
        return root;
    }

    /**
     * Makes the vendors known whose files can be read, at the hub's start, so that the doors can open while the mappings
     * are still being loaded. Says nothing of what is wrong with a file; {@link #refresh} does.
     */
    synchronized void introduce(Folder folder) {
        for (String name : byVendor(folder).keySet()) {
            try {
                if (!name.isEmpty()) {
                    VendorFile file = VendorFile.of(root.resolve(name));
                    vendors.put(vendors.read(file));
                    introduced.put(name, file);
                }
            } catch (BrokenFile e) {
                LOG.debug("Left to be refused with all its reasons", e);
            }
        }
    }

    /** Loads what changed since the last time. */
    synchronized void refresh(Folder folder) {
        Map<String, Map<Path, Folder.Stamp>> folders = byVendor(folder);
        Map<Path, Folder.Stamp> sharedNow = folders.remove("");
        if (!shared.equals(sharedNow)) {
            shared = sharedNow;
            loadSchema();
            loaded.replaceAll((vendor, files) -> Map.of());
        }
        for (String gone : Set.copyOf(loaded.keySet())) {
            if (!folders.containsKey(gone)) {
                remove(gone);
            }
        }
        Set<String> changed = new TreeSet<>();
        folders.forEach((vendor, files) -> {
            if (!files.equals(loaded.put(vendor, files))) {
                load(vendor, files.keySet());
                changed.add(vendor);
            }
        });
        LOG.info("Vendors are live: {}, changed: {}", mappings.vendors(), changed);
    }

    /** The files by vendor; those that belong to none under the empty name. */
    private Map<String, Map<Path, Folder.Stamp>> byVendor(Folder folder) {
        Map<String, Map<Path, Folder.Stamp>> folders = new TreeMap<>();
        folders.put("", new TreeMap<>());
        folder.files().forEach((file, stamp) -> {
            Path inside = root.relativize(file);
            String vendor = inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
            folders.computeIfAbsent(vendor, none -> new TreeMap<>()).put(file, stamp);
        });
        return folders;
    }

    private void loadSchema() {
        try {
            schema = EventSchema.load(root);
            broken.accepted(root.resolve(EventSchema.FILE));
        } catch (BrokenMapping e) {
            broken.refused(e.file(), e.line(), e.reason());
        }
    }

    private void load(String name, Set<Path> files) {
        Path folder = root.resolve(name);
        try {
            VendorFile introduction = introduced.remove(name);
            VendorFile file = introduction == null ? VendorFile.of(folder) : introduction;
            List<Runnable> puts = new ArrayList<>();
            for (VendorPart<?> part : parts) {
                puts.add(read(part, file));
            }
            if (schema != null) {
                Mapping mapping = Mapping.load(file, schema);
                mappings.put(mapping);
                mapping.files().forEach(broken::accepted);
                files.forEach(broken::accepted);
                broken.acceptedUnder(folder);
            } else {
                broken.accepted(folder.resolve(VendorFile.NAME));
            }
            puts.forEach(Runnable::run);
        } catch (BrokenFile e) {
            broken.refused(e.file(), e.line(), e.reason());
        } catch (BrokenMapping e) {
            if (!e.file().equals(folder.resolve(VendorFile.NAME))) {
                broken.accepted(folder.resolve(VendorFile.NAME));
            }
            broken.refused(e.file(), e.line(), e.reason());
        }
    }

    private static <T> Runnable read(VendorPart<T> part, VendorFile file) throws BrokenFile {
        T read = part.read(file);
        return () -> part.put(read);
    }

    private void remove(String name) {
        loaded.remove(name);
        mappings.remove(name);
        parts.forEach(part -> part.remove(name));
        broken.accepted(root.resolve(name).resolve(VendorFile.NAME));
        broken.accepted(root.resolve(name).resolve(Mapping.FILE));
        broken.acceptedUnder(root.resolve(name));
    }
}
