package com.saypro.hub.live;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The files that were refused: one incident of class {@code config} a file, which ends when the file is mended. */
@Component
public class BrokenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenFiles.class);
    private static final String ROUTE = "live";

    private final Findings findings;
    private final Map<Path, String> reasons = new HashMap<>();
    private final Set<Path> sound = new HashSet<>();

    BrokenFiles(Findings findings) {
        this.findings = findings;
    }

    /** A file was refused; told again for the same reason it says nothing new. */
    synchronized void refused(Path file, int line, String reason) {
        String told = place(file, line) + ": " + reason;
        sound.remove(file);
        if (told.equals(reasons.put(file, told))) {
            return;
        }
        LOG.error("Refused, what ran keeps running: {}", told);
        findings.report(new Finding(
                fingerprint(file),
                null,
                ROUTE,
                new Failure("load", FailureClass.CONFIG, Severity.ERROR, "broken-file", told),
                place(file, line),
                Instant.now(),
                null,
                null));
    }

    /** A file went live, or is gone: whatever was wrong with it, even before the hub last stopped, is over. */
    synchronized void accepted(Path file) {
        boolean wasBroken = reasons.remove(file) != null;
        if (sound.add(file) || wasBroken) {
            findings.report(Finding.cleared(fingerprint(file), "fixed", Instant.now()));
        }
        if (wasBroken) {
            LOG.info("Mended and live: {}", file);
        }
    }

    /** Nothing in a folder is wrong any more, be it that a file which was is gone. */
    synchronized void acceptedUnder(Path folder) {
        reasons.keySet().stream()
                .filter(file -> file.startsWith(folder))
                .toList()
                .forEach(this::accepted);
    }

    /** The refused files, each with line and reason. */
    public synchronized Map<Path, String> all() {
        return Map.copyOf(reasons);
    }

    private static String place(Path file, int line) {
        return line > 0 ? file + ":" + line : file.toString();
    }

    private static String fingerprint(Path file) {
        return Fingerprint.of(
                null, ROUTE, new Failure("load", FailureClass.CONFIG, Severity.ERROR, "broken-file:" + file, ""));
    }
}
