package com.saypro.hub.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.mapping.BrokenMapping;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Example;
import com.saypro.hub.mapping.Examples;
import com.saypro.hub.mapping.Mapping;
import com.saypro.hub.mapping.Trial;
import com.saypro.hub.mapping.Trials;
import com.saypro.hub.redaction.RedactedBody;
import com.saypro.hub.redaction.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where mappings are tried, as their files say now. Nothing that is tried is logged or kept. */
@Component
public class MappingDesk {
    private final Path mappings;
    private final boolean local;

    /**
     * A desk for a folder of mappings.
     *
     * @param dataFolder where the hub unpacks the mappings of its jar, anew at each start
     * @param defaultSecret set only while everything is embedded and listens to this machine alone
     */
    MappingDesk(
            @Value("${hub.mappings-dir}") Path mappings,
            @Value("${hub.data-dir}") Path dataFolder,
            @Value("${hub.default-secret:}") String defaultSecret) {
        this.mappings = mappings.toAbsolutePath().normalize();
        Path unpacked = dataFolder.toAbsolutePath().normalize().resolve("shipped");
        local = !defaultSecret.isEmpty() && !this.mappings.startsWith(unpacked);
    }

    /** Whether examples can be kept here: on an engineer's own machine, in files that last. */
    public boolean keepsExamples() {
        return local && Files.isWritable(mappings);
    }

    /** The vendors that have a folder, in order. */
    public List<String> vendors() {
        try (Stream<Path> folders = Files.list(mappings)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(VendorFile.NAME)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The examples of a vendor; none while one of them is broken. */
    public List<Example> examples(String vendor) {
        try {
            return Example.allIn(folder(vendor));
        } catch (BrokenMapping e) {
            return List.of();
        }
    }

    /** The lines of a vendor's mapping. */
    public List<String> source(String vendor) {
        Path file = folder(vendor).resolve(Mapping.FILE);
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a vendor's files make of a delivery; of a file that is broken the one problem is that. */
    public Trial run(String vendor, Map<String, String> headers, byte[] body) {
        try {
            return Trials.of(folder(vendor), EventSchema.load(mappings)).run(headers, body);
        } catch (BrokenMapping e) {
            boolean isMapping = e.file().endsWith(Mapping.FILE);
            String where = e.file().getFileName() + (e.line() > 0 ? ":" + e.line() : "");
            Trial.Problem problem =
                    new Trial.Problem("broken-mapping", where + ": " + e.reason(), isMapping ? e.line() : 0);
            return new Trial("", JsonNodeFactory.instance.arrayNode(), List.of(problem));
        }
    }

    /**
     * Keeps a delivery as an example, redacted, with what the mapping makes of it.
     *
     * @return the files written
     * @throws IllegalStateException when examples are not kept here
     * @throws IllegalArgumentException when the name or the body is none
     */
    public List<Path> keep(String vendor, String name, Map<String, String> headers, byte[] body) throws IOException {
        if (!keepsExamples()) {
            throw new IllegalStateException("Examples are kept only by a hub on an engineer's own machine");
        }
        try {
            Path folder = folder(vendor);
            Map<String, String> kept =
                    Redaction.headers(headers, Vendor.load(folder).headers());
            return Examples.add(folder, EventSchema.load(mappings), name, kept, RedactedBody.of(body));
        } catch (BrokenFile | BrokenMapping e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Path folder(String vendor) {
        Path folder = mappings.resolve(vendor);
        if (!Vendor.isName(vendor) || !Files.isDirectory(folder)) {
            throw new NoSuchElementException("No vendor " + vendor);
        }
        return folder;
    }
}
