package com.saypro.hub.event;

import java.util.regex.Pattern;

/**
 * Groups like failures: vendor, route, step, kind and the reason with its variable parts taken out. The version leads the
 * fingerprint, so that a better algorithm never regroups old incidents.
 */
public final class Fingerprint {
    /** The version of the algorithm below. */
    public static final int VERSION = 1;

    private static final int BYTES = 8;

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern IDS = Pattern.compile("\\b[\\w-]*\\d[\\w-]*\\b");

    private Fingerprint() {}

    /** The fingerprint of a failure, e.g. {@code 1:9f86d081884c7d65}. */
    public static String of(String vendor, String route, Failure failure) {
        String text =
                String.join("\n", vendor + "", route, failure.step(), failure.kind(), normalised(failure.reason()));
        return ofText(text);
    }

    /** The fingerprint of what a text names, each other text another: for what is no failure of a delivery. */
    public static String ofText(String text) {
        return VERSION + ":" + Sha256.hex(text, BYTES);
    }

    /** A reason with quoted words as {@code ?} and every word that holds a digit as {@code #}. */
    public static String normalised(String reason) {
        return IDS.matcher(QUOTED.matcher(reason).replaceAll("?")).replaceAll("#");
    }
}
