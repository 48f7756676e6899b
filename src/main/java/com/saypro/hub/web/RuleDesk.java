package com.saypro.hub.web;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.reconcile.story.Hindsight;
import com.saypro.hub.reconcile.story.WhatIf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where rules of reconciliation are tried on what happened. Nothing that is tried is kept. */
@Component
public class RuleDesk {
    private final RuleText texts;
    private final WhatIf whatIf;

    RuleDesk(@Value("${hub.routes-dir}") Path routes, WhatIf whatIf) {
        texts = RuleText.of(routes, false);
        this.whatIf = whatIf;
    }

    /** The rules that have a file, in order. */
    public List<String> rules() {
        return texts.rules();
    }

    /** What the file of a rule says; nothing when there is none. */
    public String text(String rule) {
        return texts.of(rule);
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
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return whatIf.of(rule, RuleText.bytes(text), Since.of(since, now), now);
    }
}
