package com.saypro.hub.notify;

import com.saypro.hub.event.Notice;
import com.saypro.hub.notify.text.Content;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is said of a change of an incident. */
@Component
class NoticeContent {
    /** The template of messages about incidents. */
    static final String TEMPLATE = "incident";

    private final String pages;

    NoticeContent(@Value("${hub.admin.url}") String pages) {
        this.pages = pages.replaceFirst("/+$", "");
    }

    /** What only says that somebody tries whether messages arrive. */
    Content test(String who, String language) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "change", "tested",
                "number", "Test",
                "severity", "info",
                "category", "",
                "vendor", "",
                "title", "This is a test by " + who + ". There is nothing to do.",
                "at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "link", pages + "/messages"));
        return new Content(TEMPLATE, language, values, Map.of(), List.of());
    }

    Content of(Notice notice, String language) {
        Map<String, String> values = new TreeMap<>();
        values.put("change", notice.change().name().toLowerCase(Locale.ROOT));
        values.put("number", notice.incident());
        values.put("severity", notice.severity().word());
        values.put(
                "category", notice.category() == null ? "" : notice.category().word());
        values.put("vendor", notice.vendor() == null ? "" : notice.vendor());
        values.put("title", notice.title());
        values.put("at", notice.at().truncatedTo(ChronoUnit.SECONDS).toString());
        values.put("link", pages + "/incidents/" + notice.incident());
        Map<String, String> details = notice.details() == null ? Map.of() : new TreeMap<>(notice.details());
        return new Content(TEMPLATE, language, values, details, List.of());
    }
}
