package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.ProbeTerms;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question by which it is seen whether a vendor is there. The grammar is in {@code docs/health.md}.
 *
 * @param name its name in the vendor's file
 * @param method {@code GET} or {@code HEAD}
 * @param url a whole {@code https:} URL, or a path of the vendor's API
 * @param timeout how long the answer may take
 * @param status the statuses that are good
 * @param body what the answer must say; null for anything
 * @param key whether the API key is sent along
 * @param terms what its answers mean
 */
record Probe(
        String name,
        String method,
        String url,
        Duration timeout,
        Statuses status,
        ProbeBody body,
        boolean key,
        ProbeTerms terms) {
    private static final String GET = "GET";
    private static final List<String> METHODS = List.of(GET, "HEAD");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern OF = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");
    private static final int MOST_REMEMBERED = 20;
    private static final Duration LEAST = Duration.ofSeconds(1);

    private enum Means {
        DOWN,
        DEGRADED
    }

    static Probe read(String name, Entry entry) throws BrokenFile {
        if (!NAME.matcher(name).matches()) {
            throw entry.wrong("the name of a probe is small letters, digits and dashes, not '" + name + "'");
        }
        entry.with(
                "url", "method", "every", "timeout", "status", "body", "slow", "key", "certificate", "means", "fails");
        String method = entry.get("method").isThere() ? entry.get("method").oneOf(METHODS) : GET;
        ProbeBody body = ProbeBody.read(entry.get("body"));
        if (body != null && !method.equals(GET)) {
            throw entry.get("body").wrong("an answer to HEAD has no body");
        }
        return new Probe(
                name,
                method,
                ProbeUrl.read(entry.get("url")),
                span(entry.get("timeout"), "10s", Duration.ofMillis(100)),
                Statuses.read(entry.get("status")),
                body,
                entry.get("key").truth(),
                terms(entry));
    }

    private static ProbeTerms terms(Entry entry) throws BrokenFile {
        Matcher of = OF.matcher(entry.get("fails").text("3/5"));
        int fails = of.matches() ? Integer.parseInt(of.group(1)) : 0;
        int last = of.matches() ? Integer.parseInt(of.group(2)) : 0;
        if (fails == 0 || fails > last || last > MOST_REMEMBERED) {
            throw entry.get("fails").wrong("'fails' must be so many of the last answers, such as 3/5, at most of 20");
        }
        Duration slow = entry.get("slow").span(null);
        return new ProbeTerms(
                entry.get("means").word(Means.class, Means.DOWN) == Means.DOWN,
                fails,
                last,
                span(entry.get("every"), "30s", LEAST),
                slow == null ? 0 : slow.toMillis(),
                entry.get("certificate").span(null));
    }

    private static Duration span(Entry entry, String otherwise, Duration least) throws BrokenFile {
        Duration span = entry.span(otherwise);
        if (span.compareTo(least) < 0) {
            throw entry.wrong(entry.name() + " must be at least " + least.toMillis() + " ms");
        }
        return span;
    }
}
