package com.saypro.hub.incident;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Severity;
import com.saypro.hub.incident.EntryTable.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every deed of a person on an incident is made of: find and lock it, change it, enter it, tell of it. */
@Component
class Deeds {
    private static final int LONGEST_NOTE = 4000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final EntryTable entries;
    private final Notices notices;

    Deeds(JdbcTemplate jdbc, JdbcClient client, EntryTable entries, Notices notices) {
        this.jdbc = jdbc;
        this.client = client;
        this.entries = entries;
        this.notices = notices;
    }

    /**
     * The incident as it is, which nobody else changes until the transaction ends.
     *
     * @throws NoSuchElementException when there is none
     */
    Incident take(String number) {
        return client.sql("select " + Incident.COLUMNS + " from incident i where number = :number for no key update")
                .param("number", Incident.number(number))
                .query(Incident::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No incident " + number));
    }

    /** One that still goes on. */
    Incident takeUnresolved(String number) {
        Incident incident = take(number);
        if (incident.status().equals("resolved")) {
            throw new IllegalStateException(number + " is resolved already");
        }
        return incident;
    }

    /** Sets columns; the values by name. */
    void set(String number, String columns, Map<String, ?> values) {
        client.sql("update incident set " + columns + " where number = :number")
                .params(values)
                .param("number", Incident.number(number))
                .update();
    }

    /** Enters what was done. */
    void enter(String number, Actor who, String action, String note, String before, String after) {
        if (Math.max(length(note), length(after)) > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
        long incident = Incident.number(number);
        entries.add(List.of(new Line(incident, who, action, note, before, after)));
        String[] words = Words.of(Stream.of(note, after));
        if (words.length > 0) {
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                WordRows.write(connection, List.of(new WordRows(incident, words)));
                return null;
            });
        }
    }

    /** Has people told of what was done, unless the incident is one that nobody hears of. */
    Incident tell(String number, Notice.Change change, Actor who, String note, Map<String, String> more) {
        Incident now = take(number);
        Map<String, String> details = new HashMap<>(more);
        details.put("who", who.name());
        details.put("note", note);
        details.put("route", now.route());
        details.put("step", now.step());
        details.put("kind", now.kind());
        details.put("class", now.failureClass());
        details.put("findings", "" + now.count());
        details.values().removeIf(value -> value == null || value.isBlank());
        notices.add(List.of(new Notice(
                number + "/" + change.name().toLowerCase(Locale.ROOT) + "/" + UUID.randomUUID(),
                change,
                number,
                Severity.of(now.severity()),
                now.category() == null ? null : Category.of(now.category()),
                now.vendor(),
                now.title(),
                Instant.now(),
                details)));
        return now;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    static String needNote(String note, String what) {
        if (note == null || note.isBlank()) {
            throw new IllegalArgumentException(what + " needs a note");
        }
        return note;
    }
}
