package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one page leads to the next.
 *
 * @param style how
 * @param next where a page holds the next cursor or URL; in a list of links, of the one whose {@code rel} is next
 * @param last where the last item holds the next cursor
 * @param more where a page says that there are more; null where its cursor says so
 * @param pages where a page says how many pages there are; null where it does not
 * @param first the first page's number, for the style {@code page}
 * @param size how many items a full page has: after one that is not full there is none; 0 where that says nothing
 * @param cap after so many items the lower bound moves to the newest of them and the pages begin anew; 0 for never
 */
record Paging(
        Style style,
        JsonPointer next,
        JsonPointer last,
        JsonPointer more,
        JsonPointer pages,
        int first,
        int size,
        int cap) {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern REL_NEXT = Pattern.compile(";\\s*rel=\"?next\"?", Pattern.CASE_INSENSITIVE);

    enum Style {
        ONE,
        CURSOR,
        PAGE,
        OFFSET,
        LINK,
        NEXT
    }

    static Paging read(Entry paging) throws BrokenFile {
        paging.with("style", "next", "last", "more", "pages", "first", "size", "cap");
        Style style = paging.get("style").word(Style.class, paging.isThere() ? null : Style.ONE);
        Paging read = new Paging(
                style,
                paging.get("next").pointer(),
                paging.get("last").pointer(),
                paging.get("more").pointer(),
                paging.get("pages").pointer(),
                paging.get("first").whole(0, 1, 1),
                paging.get("size").whole(1, 100_000, 0),
                paging.get("cap").whole(1, 1_000_000, 0));
        boolean oneOfTwo = (read.next == null) != (read.last == null);
        if (style == Style.CURSOR && !oneOfTwo) {
            throw paging.wrong("the style 'cursor' needs 'next' (of the page) or 'last' (of its last item)");
        }
        if (style == Style.NEXT && read.next == null) {
            throw paging.wrong("the style 'next' needs 'next', where the page holds the next URL");
        }
        boolean counts = style == Style.PAGE || style == Style.OFFSET;
        if (counts && read.more == null && read.pages == null && read.size == 0) {
            throw paging.wrong("the style '" + paging.get("style").text() + "' needs 'size', 'more' or 'pages'");
        }
        return read;
    }

    /** Whether its cursor is a URL, that is asked as it stands. */
    boolean followsUrls() {
        return style == Style.LINK || style == Style.NEXT;
    }

    /** The cursor of the first page; null where it has none. */
    String begin() {
        return style == Style.PAGE ? String.valueOf(first) : style == Style.OFFSET ? "0" : null;
    }

    /**
     * The cursor of the page after this one.
     *
     * @param cursor this page's own; null for the first
     * @param items how many items it has
     * @param lastItem the last of them; null when there are none
     * @param links the answer's headers {@code Link}
     * @return null when there is none
     */
    String after(String cursor, JsonNode page, int items, JsonNode lastItem, List<String> links) {
        if (more != null && !page.at(more).asBoolean()) {
            return null;
        }
        return switch (style) {
            case ONE -> null;
            case CURSOR -> last == null ? text(page.at(next)) : lastItem == null ? null : text(lastItem.at(last));
            case PAGE -> ends(page, items, Long.parseLong(cursor)) ? null : plus(cursor, 1);
            case OFFSET -> items == 0 || items < size ? null : plus(cursor, items);
            case LINK ->
                links.stream()
                        .map(Paging::next)
                        .filter(url -> url != null)
                        .findFirst()
                        .orElse(null);
            case NEXT -> text(linked(page.at(next)));
        };
    }

    private boolean ends(JsonNode page, int items, long number) {
        return pages == null
                ? items == 0 || items < size
                : number - first + 1 >= page.at(pages).asLong();
    }

    private static String plus(String cursor, int more) {
        return String.valueOf(Long.parseLong(cursor) + more);
    }

    private static JsonNode linked(JsonNode links) {
        if (!links.isArray()) {
            return links;
        }
        for (JsonNode link : links) {
            if (link.path("rel").asText().equalsIgnoreCase("next")) {
                return link.path("href");
            }
        }
        return links.path(links.size());
    }

    private static String next(String header) {
        Matcher link = LINK.matcher(header);
        while (link.find()) {
            if (REL_NEXT.matcher(link.group(2)).find()) {
                return link.group(1);
            }
        }
        return null;
    }

    private static String text(JsonNode node) {
        String text = node.isValueNode() ? node.asText("") : "";
        return text.isEmpty() || node.isNull() ? null : text;
    }
}
