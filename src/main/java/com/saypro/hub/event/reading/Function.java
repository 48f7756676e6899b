package com.saypro.hub.event.reading;

/** What can be made of a field. */
enum Function {
    CURRENCY("money"),
    LOWER("a text"),
    DAY("a time or day"),
    /** The Monday of its week by ISO 8601. */
    WEEK("a time or day"),
    MONTH("a time or day");

    private final String of;

    Function(String of) {
        this.of = of;
    }

    /** Of what it is made, in a sentence. */
    String of() {
        return of;
    }

    /** Whether it can be made of a field of this kind. */
    boolean takes(Field.Kind kind, boolean isTime) {
        return switch (this) {
            case CURRENCY -> kind == Field.Kind.MONEY;
            case LOWER -> kind == Field.Kind.TEXT;
            case DAY, WEEK, MONTH -> isTime;
        };
    }
}
