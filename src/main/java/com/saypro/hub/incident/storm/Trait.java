package com.saypro.hub.incident.storm;

import java.util.Locale;
import java.util.function.Function;

/** One of the traits, as people write it in a file. */
public enum Trait {
    /** The vendor's folder name. */
    VENDOR(Traits::vendor),
    ROUTE(Traits::route),
    STEP(Traits::step),
    KIND(Traits::kind),
    CLASS(Traits::failureClass),
    SEVERITY(Traits::severity),
    CATEGORY(Traits::category);

    private final Function<Traits, String> value;

    Trait(Function<Traits, String> value) {
        this.value = value;
    }

    /** Its value; null when it has none. */
    String of(Traits traits) {
        return value.apply(traits);
    }

    /** Its name in files, and its column in the table of incidents. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
