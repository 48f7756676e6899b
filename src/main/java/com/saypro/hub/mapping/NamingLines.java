package com.saypro.hub.mapping;

import com.saypro.hub.event.MappingLines;
import com.saypro.hub.event.VendorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds where the mappings that are live name a field. */
@Component
class NamingLines implements MappingLines {
    private static final int MOST = 5;
    private static final Pattern COMMENT = Pattern.compile("^\\s*//.*");

    private final Mappings mappings;

    NamingLines(Mappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public List<String> naming(String vendor, String field) {
        Pattern named = Pattern.compile(
                "\\.(?:" + Pattern.quote(field) + "(?![\\w-])|" + Pattern.quote('"' + field + '"') + ")");
        List<String> lines = new ArrayList<>();
        mappings.find(vendor).ifPresent(mapping -> {
            for (Path file : mapping.files()) {
                if (!file.endsWith(VendorFile.NAME)) {
                    lines.addAll(naming(mapping, file, named));
                }
            }
        });
        return lines.stream().limit(MOST).toList();
    }

    private static List<String> naming(Mapping mapping, Path file, Pattern named) {
        List<String> found = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (named.matcher(lines.get(i)).find()
                        && !COMMENT.matcher(lines.get(i)).matches()) {
                    found.add(mapping.shown(file) + ":" + (i + 1));
                }
            }
        } catch (IOException e) {
            // Being edited in this moment: then nobody can say which line it will be.
            return List.of();
        }
        return found;
    }
}
