package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTTP statuses that an answer may have.
 *
 * @param ranges each from its first to its last
 */
record Statuses(List<int[]> ranges) {
    private static final Pattern RANGE = Pattern.compile("([1-5]\\d\\d)(?:-([1-5]\\d\\d))?");

    /** Reads {@code 200}, {@code 200-299} or a list of such; 200-299 when it is not there. */
    static Statuses read(Entry entry) throws BrokenFile {
        if (!entry.isThere()) {
            return new Statuses(List.of(new int[] {200, 299}));
        }
        List<int[]> ranges = new ArrayList<>();
        for (Entry each : entry.isList() ? entry.list() : List.of(entry)) {
            Matcher range = RANGE.matcher(each.value().asText());
            if (!range.matches()) {
                throw entry.wrong(
                        entry.name() + " must be an HTTP status such as 200, a range such as 200-299, or a list");
            }
            int first = Integer.parseInt(range.group(1));
            ranges.add(new int[] {first, range.group(2) == null ? first : Integer.parseInt(range.group(2))});
        }
        return new Statuses(List.copyOf(ranges));
    }

    boolean hold(int status) {
        return ranges.stream().anyMatch(range -> range[0] <= status && status <= range[1]);
    }
}
