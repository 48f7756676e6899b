package com.saypro.hub.web.api;

import com.saypro.hub.deadletter.DeadLetterAction;
import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Page;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.web.security.Role;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters: look, replay, discard. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLettersApi {
    /** One dead letter whole. The payload, as text and as the exact bytes in base64, is for operators only, else absent. */
    record Whole(
            DeadLetterItem letter,
            Map<String, String> headers,
            String payload,
            String payloadBase64,
            List<DeadLetterAction> actions) {}

    /** Why a letter is discarded. */
    record Discard(String note) {}

    private final DeadLetters letters;
    private final Replays replays;
    private final Incidents incidents;
    private final Findings findings;

    DeadLettersApi(DeadLetters letters, Replays replays, Incidents incidents, Findings findings) {
        this.letters = letters;
        this.replays = replays;
        this.incidents = incidents;
        this.findings = findings;
    }

    @GetMapping
    Page<DeadLetterItem> list(
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String incident,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) Long cursor) {
        return letters.list(new DeadLetterQuery(vendor, status, fingerprint(incident), null, Limit.of(limit), cursor))
                .map(DeadLetterItem::of);
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable String id, Authentication user) {
        KeptDeadLetter kept = find(id);
        boolean shown = Role.of(user).covers(Role.OPERATOR);
        byte[] payload = kept.letter().payload();
        return new Whole(
                DeadLetterItem.of(kept),
                kept.letter().headers(),
                shown ? new String(payload, StandardCharsets.UTF_8) : null,
                shown ? Base64.getEncoder().encodeToString(payload) : null,
                letters.actions(id));
    }

    @PostMapping("/{id}/replay")
    Replays.Result replay(@PathVariable String id, Principal user) {
        return replays.one(id, user.getName());
    }

    @PostMapping("/replay")
    Replays.Result replayAll(
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) String incident,
            @RequestParam(required = false) Instant since,
            Principal user) {
        if (vendor == null && incident == null && since == null) {
            throw new IllegalArgumentException("Name a vendor, an incident or a time to replay from");
        }
        return replays.all(new DeadLetterQuery(vendor, null, fingerprint(incident), since, 1, null), user.getName());
    }

    @PostMapping("/{id}/discard")
    DeadLetterItem discard(@PathVariable String id, @RequestBody(required = false) Discard why, Principal user) {
        find(id);
        letters.discard(id, user.getName(), why == null ? null : why.note()).forEach(findings::report);
        return DeadLetterItem.of(find(id));
    }

    private KeptDeadLetter find(String id) {
        return letters.find(id).orElseThrow(() -> new NoSuchElementException("No dead letter " + id));
    }

    private String fingerprint(String incident) {
        return incident == null
                ? null
                : incidents
                        .find(incident)
                        .map(Incident::fingerprint)
                        .orElseThrow(() -> new NoSuchElementException("No incident " + incident));
    }
}
