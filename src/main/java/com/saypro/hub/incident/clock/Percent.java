package com.saypro.hub.incident.clock;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads percentages such as {@code 99.5%}. */
final class Percent {
    private static final Pattern FORM = Pattern.compile("\\d{1,4}(\\.\\d{1,3})?%");

    private Percent() {}

    static BigDecimal of(Entry entry, int least, int most) throws BrokenFile {
        String text = entry.text();
        BigDecimal percent = FORM.matcher(text).matches() ? new BigDecimal(text.substring(0, text.length() - 1)) : null;
        if (percent == null
                || percent.compareTo(BigDecimal.valueOf(least)) < 0
                || percent.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw entry.wrong(entry.name() + " must be a percentage from " + least + "% to " + most + "%");
        }
        return percent;
    }

    static int whole(Entry entry, int most) throws BrokenFile {
        BigDecimal percent = of(entry, 1, most);
        if (percent.stripTrailingZeros().scale() > 0) {
            throw entry.wrong(entry.name() + " must be a whole percentage");
        }
        return percent.intValueExact();
    }
}
