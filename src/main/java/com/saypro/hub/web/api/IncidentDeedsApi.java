package com.saypro.hub.web.api;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Ending;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentDesk;
import com.saypro.hub.incident.IncidentNotes;
import java.security.Principal;
import java.time.Instant;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do with incidents. */
@RestController
@RequestMapping("/api/incidents/{number}")
class IncidentDeedsApi {
    /**
     * What a person adds to a deed.
     *
     * @param note why
     * @param resolution how it ended: {@code fixed accepted duplicate}
     * @param duplicateOf the incident that it is the same as
     * @param until until when it rests
     * @param severity what it is to be
     * @param assignee the user whose it is to be; null for nobody's
     * @param cause the root cause
     * @param correction the corrective action
     */
    record Word(
            String note,
            String resolution,
            String duplicateOf,
            Instant until,
            String severity,
            String assignee,
            String cause,
            String correction) {
        private static final Word NONE = new Word(null, null, null, null, null, null, null, null);

        private static Word of(Word given) {
            return given == null ? NONE : given;
        }

        private boolean explains() {
            return cause != null || correction != null;
        }
    }

    private final IncidentDesk desk;
    private final IncidentNotes notes;

    IncidentDeedsApi(IncidentDesk desk, IncidentNotes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    /** Before any deed. */
    @ModelAttribute
    void known(@PathVariable String number) {
        IncidentNumber.known(number);
    }

    @PostMapping("/acknowledge")
    Incident acknowledge(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.acknowledge(number, actor(user), Word.of(word).note());
    }

    /** Ends an incident; the cause and the correction that a critical one needs may be said with it. */
    @PostMapping("/resolve")
    Incident resolve(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        Word said = Word.of(word);
        String resolution = said.resolution() == null ? "fixed" : said.resolution();
        if (said.explains()) {
            notes.explain(number, actor(user), said.cause(), said.correction());
        }
        return desk.resolve(number, actor(user), new Ending(resolution, said.note(), said.duplicateOf()));
    }

    @PostMapping("/reopen")
    Incident reopen(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.reopen(number, actor(user), Word.of(word).note());
    }

    @PostMapping("/snooze")
    Incident snooze(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.snooze(
                number, actor(user), Word.of(word).until(), Word.of(word).note());
    }

    /** Raises the severity by one, or raises or lowers it to the one that is given. */
    @PostMapping("/escalate")
    Incident escalate(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        Word said = Word.of(word);
        return said.severity() == null
                ? desk.escalate(number, actor(user), said.note())
                : desk.severity(number, actor(user), said.severity(), said.note());
    }

    @PostMapping("/assign")
    Incident assign(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return desk.assign(
                number, actor(user), Word.of(word).assignee(), Word.of(word).note());
    }

    @PostMapping("/comment")
    Incident comment(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return notes.comment(number, actor(user), Word.of(word).note());
    }

    @PostMapping("/cause")
    Incident cause(@PathVariable String number, @RequestBody(required = false) Word word, Principal user) {
        return notes.explain(
                number, actor(user), Word.of(word).cause(), Word.of(word).correction());
    }

    private static Actor actor(Principal user) {
        return Actor.api(user.getName());
    }
}
