package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonPointer;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a vendor is asked for again and again.
 *
 * @param name its name, e.g. {@code events}
 * @param request what is asked for a page
 * @param format what is answered
 * @param items where a page's items are; null when the whole answer is one
 * @param mayLackItems whether a page without items leaves out where they would be
 * @param entity where an item names its entity; null when nowhere
 * @param paging how one page leads to the next
 * @param watermark where an item tells its own time, from which the next sweep begins; null: it begins at the last one's end
 * @param overlap what is asked again, against clocks that differ
 * @param lag what is too young to be asked for: the vendor may not know it yet, or a webhook may be under way
 * @param window the longest span that one request may ask for; null for any
 * @param missing the types of events that a webhook should have told before
 * @param parents for each of what it is asked for; null: once
 */
record Poll(
        String name,
        RequestForm request,
        Format format,
        JsonPointer items,
        boolean mayLackItems,
        JsonPointer entity,
        Paging paging,
        JsonPointer watermark,
        Duration overlap,
        Duration lag,
        Duration window,
        Set<String> missing,
        Parents parents) {

    enum Format {
        JSON,
        XML,
        TEXT
    }

    /** @param parents for each of what it is asked for, as its part {@code parents} says; null when it has none */
    static Poll read(String name, Entry poll, Parents parents) throws BrokenFile {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw poll.wrong("a poll is named in lower case with single dashes, not '" + name + "'");
        }
        poll.with(
                "request",
                "format",
                "items",
                "mayLackItems",
                "entity",
                "paging",
                "watermark",
                "overlap",
                "lag",
                "window",
                "missing",
                "parents");
        Poll read = new Poll(
                name,
                RequestForm.read(poll.get("request")),
                poll.get("format").word(Format.class, Format.JSON),
                poll.get("items").pointer(),
                poll.get("mayLackItems").truth(),
                poll.get("entity").pointer(),
                Paging.read(poll.get("paging")),
                poll.get("watermark").pointer(),
                poll.get("overlap").span("5m"),
                poll.get("lag").span("0s"),
                poll.get("window").span(null),
                Set.copyOf(poll.get("missing").texts()),
                parents);
        read.agrees(poll);
        return read;
    }

    private void agrees(Entry poll) throws BrokenFile {
        if (items == null && (watermark != null || paging.last() != null || paging.size() > 0)) {
            throw poll.wrong("without 'items' there is no 'watermark', 'last' or 'size' of them");
        }
        if (format != Format.JSON && (items != null || paging.style() != Paging.Style.ONE)) {
            throw poll.get("format").wrong("only JSON is read for 'items' and 'paging'");
        }
        if (paging.cap() > 0 && watermark == null) {
            throw poll.get("paging").wrong("'cap' needs a 'watermark', to which the lower bound moves");
        }
        if (parents != null
                && (watermark != null
                        || paging.cap() > 0
                        || parents.poll().paging().cap() > 0)) {
            throw poll.wrong("with 'parents' there is neither 'watermark' nor 'cap'");
        }
        if (request.wantsId() != (parents != null)) {
            throw poll.get("request").wrong("'{id}' stands for one of 'parents': the one needs the other");
        }
        if (window != null && window.compareTo(overlap) <= 0) {
            throw poll.get("window").wrong("'window' must be longer than 'overlap', or it never moves on");
        }
    }

    /** The cursor with which a sweep begins. */
    String begin() {
        return parents == null ? paging.begin() : null;
    }

    /** The settings that its requests want. */
    Set<String> settings() {
        Set<String> names = new TreeSet<>(request.settings());
        if (parents != null) {
            names.addAll(parents.poll().settings());
        }
        return names;
    }
}
