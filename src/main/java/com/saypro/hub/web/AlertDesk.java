package com.saypro.hub.web;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.monitor.alert.story.AlertHindsight;
import com.saypro.hub.monitor.alert.story.AlertWhatIf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where alert rules are tried on what happened. Nothing that is tried is kept. */
@Component
public class AlertDesk {
    private final RuleText texts;
    private final AlertWhatIf whatIf;

    AlertDesk(@Value("${hub.routes-dir}") Path routes, AlertWhatIf whatIf) {
        texts = RuleText.of(routes, true);
        this.whatIf = whatIf;
    }

    /** The alert rules that have a file, in order. */
    public List<String> rules() {
        return texts.rules();
    }

    /** What the file of a rule says; nothing when there is none. */
    public String text(String rule) {
        return texts.of(rule);
    }

    /**
     * What a rule would have said.
     *
     * @param rule its name
     * @param text its file
     * @param since how far back, e.g. {@code P30D}, or from when on, e.g. {@code 2026-01-31T10:00:00Z}
     * @throws BrokenFile when the file cannot be used
     * @throws IllegalArgumentException when the time is none, or the rule watches what is not in the log
     */
    public AlertHindsight run(String rule, String text, String since) throws BrokenFile {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return whatIf.of(rule, RuleText.bytes(text), Since.of(since, now), now);
    }
}
