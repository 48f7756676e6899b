package com.saypro.hub.web.pages;

import com.saypro.hub.web.pages.EventView.DeliveryRow;
import com.saypro.hub.web.pages.LetterView.DeedRow;
import com.saypro.hub.web.pages.LetterView.Failed;
import com.saypro.hub.web.pages.LetterView.Outlook;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A sample of a dead letter. */
final class SampleLetter {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final Moment THEN = Moment.of(NOW.minusSeconds(90), NOW);
    private static final String EVIL = "Unknown <script>alert(1)</script>";

    private SampleLetter() {}

    static LetterView letter(Reader reader, List<EventRow> events) {
        boolean shown = reader.operates();
        return new LetterView(
                "0198a3b2-7c11-7aaa-9bbb-0123456789ab:record:stripe:a/b%c;d",
                "stripe",
                "waiting",
                new Failed("record", "invalid-event", "config", "error", EVIL, THEN),
                2,
                "INC-000012",
                new DeliveryRow("0198a3b2-7c11-7aaa-9bbb-0123456789ab", "webhook", THEN, "deadLettered"),
                shown ? Map.of("content-type", EVIL) : Map.of(),
                shown ? "{\"email\": \"person-0001@example.com\"}" : null,
                new Outlook(events, List.of(EVIL)),
                List.of(new DeedRow(THEN, "otto", "replay: failed again", null)));
    }
}
