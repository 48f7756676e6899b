package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentDesk;
import com.saypro.hub.incident.IncidentEntry;
import com.saypro.hub.incident.IncidentFinding;
import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.Incidents;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The incident tracker. */
@RestController
@RequestMapping("/api/incidents")
class IncidentsApi {
    /** One incident with its first findings and its history. */
    record Whole(Incident incident, List<IncidentFinding> findings, List<IncidentEntry> history) {}

    /** What a person adds to a deed: why, how it ended, until when. */
    record Word(String note, String resolution, Instant until) {
        private static final Word NONE = new Word(null, null, null);
    }

    private final Incidents incidents;
    private final IncidentDesk desk;

    IncidentsApi(Incidents incidents, IncidentDesk desk) {
        this.incidents = incidents;
        this.desk = desk;
    }

    @GetMapping
    Page<Incident> list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String severity,
            @RequestParam(required = false) String vendor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) String cursor) {
        return incidents.list(new IncidentQuery(status, severity, vendor, Limit.of(limit), cursor));
    }

    @GetMapping("/{number}")
    Whole one(@PathVariable String number) {
        Incident incident =
                incidents.find(number).orElseThrow(() -> new NoSuchElementException("No incident " + number));
        return new Whole(incident, incidents.findings(number), incidents.history(number));
    }

    @PostMapping("/{number}/acknowledge")
    Incident acknowledge(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.acknowledge(number, user.getName(), given(word).note());
    }

    @PostMapping("/{number}/resolve")
    Incident resolve(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        String resolution = given(word).resolution() == null ? "fixed" : word.resolution();
        return desk.resolve(number, user.getName(), resolution, given(word).note());
    }

    @PostMapping("/{number}/reopen")
    Incident reopen(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.reopen(number, user.getName(), given(word).note());
    }

    @PostMapping("/{number}/snooze")
    Incident snooze(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.snooze(
                number, user.getName(), given(word).until(), given(word).note());
    }

    @PostMapping("/{number}/escalate")
    Incident escalate(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.escalate(number, user.getName(), given(word).note());
    }

    @PostMapping("/{number}/comment")
    Incident comment(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.comment(number, user.getName(), given(word).note());
    }

    private static Word given(Word word) {
        return word == null ? Word.NONE : word;
    }
}
