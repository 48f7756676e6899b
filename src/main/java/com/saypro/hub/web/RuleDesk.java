package com.saypro.hub.web;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.reconcile.story.Hindsight;
import com.saypro.hub.reconcile.story.WhatIf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where rules of reconciliation are tried on what happened. Nothing that is tried is kept. */
@Component
public class RuleDesk {
    private static final int LONGEST = 1 << 16;

    private final RuleFolder folder;
    private final WhatIf whatIf;

    RuleDesk(@Value("${hub.routes-dir}") Path routes, WhatIf whatIf) {
        folder = new RuleFolder(routes.resolve(RuleFolder.NAME));
        this.whatIf = whatIf;
    }

    /** The rules that have a file, in order. */
    public List<String> rules() {
        return folder.names(false);
    }

    /** What the file of a rule says; nothing when there is none. */
    public String text(String rule) {
        try {
            return rules().contains(rule) ? Files.readString(folder.path().resolve(rule + RuleFolder.ENDING)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a rule would have found.
     *
     * @param rule its name
     * @param text its file
     * @param since how far back, e.g. {@code P30D}, or from when on, e.g. {@code 2026-01-31T10:00:00Z}
     * @throws BrokenFile when the file cannot be used
     * @throws IllegalArgumentException when the time is none, or too much happened since
     */
    public Hindsight run(String rule, String text, String since) throws BrokenFile {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A rule has " + LONGEST + " characters at most");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return whatIf.of(rule, text.getBytes(StandardCharsets.UTF_8), moment(since, now), now);
    }

    private static Instant moment(String since, Instant now) {
        try {
            Instant moment = since.startsWith("P") ? now.minus(Duration.parse(since)) : Instant.parse(since);
            if (moment.isBefore(now)) {
                return moment;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Said below, as for what is still to come.
        }
        throw new IllegalArgumentException(
                "since is a past time such as 2026-01-31T10:00:00Z, or how far back, such as P30D or PT12H");
    }
}
