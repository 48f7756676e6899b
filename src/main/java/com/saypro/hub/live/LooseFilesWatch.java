package com.saypro.hub.live;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.LooseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps what is read file by file in step with its folder among the routes. */
@Component
class LooseFilesWatch {
    private final Path routes;
    private final List<LooseFiles> kinds;
    private final BrokenFiles broken;
    private final Map<Path, Folder.Stamp> loaded = new HashMap<>();

    LooseFilesWatch(@Value("${hub.routes-dir}") Path routes, ObjectProvider<LooseFiles> kinds, BrokenFiles broken) {
        this.routes = routes;
        this.kinds = kinds.stream().toList();
        this.broken = broken;
    }

    /** Loads what changed since the last time. */
    synchronized void refresh(Folder now) throws IOException {
        for (LooseFiles kind : kinds) {
            Path folder = routes.resolve(kind.folder());
            for (Path gone : Set.copyOf(loaded.keySet())) {
                if (gone.startsWith(folder) && !now.files().containsKey(gone)) {
                    loaded.remove(gone);
                    kind.remove(folder.relativize(gone));
                    broken.accepted(gone);
                }
            }
            for (Map.Entry<Path, Folder.Stamp> file : now.files().entrySet()) {
                if (file.getKey().startsWith(folder)
                        && !file.getValue().equals(loaded.put(file.getKey(), file.getValue()))) {
                    load(kind, folder, file.getKey());
                }
            }
        }
    }

    private void load(LooseFiles kind, Path folder, Path file) throws IOException {
        try {
            kind.put(folder.relativize(file), file, Files.readAllBytes(file));
            broken.accepted(file);
        } catch (BrokenFile e) {
            broken.refused(e.file(), e.line(), e.reason());
        }
    }
}
