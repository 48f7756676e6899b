package com.saypro.hub.redaction;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a field holds, as far as its name tells. The first that fits counts. */
enum Meaning {
    /** Whoever knows it can pass for somebody. */
    SECRET(
            ".*(secret|password|passwd|passcode|token|(access|api|private)_?key|authorization|signature|credentials?|cookie)"
                    + "|hmac|cvc|cvv|cvn|pin|otp|session_id") {
        @Override
        String instead(String value) {
            return "redacted";
        }
    },
    EMAIL(".*e?mail(_address)?") {
        @Override
        String instead(String value) {
            return email(value);
        }
    },
    NAME(
            "((first|last|middle|full|given|family|sur|maiden|nick|user|display|contact|(account_|card_?)?holder|company|business"
                    + "|customer|recipient|receiver|buyer|payer|shopper|billing|shipping|owner|author|agent|to|from)_?)?name"
                    + "|forename|surname|fname|lname|cardholder|signed_by|recipient|company|attention") {
        @Override
        String instead(String value) {
            String[] words = value.strip().split("\\s+");
            int few = Likeness.few(value);
            String first = FIRST_NAMES[few % FIRST_NAMES.length];
            String last = LAST_NAMES[few / FIRST_NAMES.length % LAST_NAMES.length];
            return words.length == 1 ? first : first + " " + last;
        }
    },
    /** Numbers by which a person, a card or an account is known. */
    NUMBER(
            ".*(phone|mobile|telephone|fax|msisdn)(_number)?|tel|sms|.*last_?(4|four)|card_number|pan|iban|bic|.*(account|routing)_number"
                    + "|sort_code|fingerprint|(card_)?bin|tax_id|vat_(number|id)|ssn|dob|.*birth(day|_?date)?|passport(_number)?") {
        @Override
        String instead(String value) {
            return Likeness.vague(value);
        }
    },
    PLACE(
            ".*address_?(line_?)?[1-3]?|line_?[1-3]|street.*|city|town|locality|suburb|district|.*(zip|postal|post)_?(code)?"
                    + "|house_?number(_or_name)?|lat|lng|lon|latitude|longitude|.*domain|.*hostname|website") {
        @Override
        String instead(String value) {
            return Likeness.vague(value);
        }
    },
    /** What people wrote in their own words. */
    WORDS(
            "notes?|.*comments?|.*message|memo|.*description|.*instructions|body|html|text|content|bio|subject|statement_descriptor") {
        @Override
        String instead(String value) {
            return WORD_OF_A_PROGRAM.matcher(value).matches() ? Tokens.redacted(value) : Likeness.vague(value);
        }
    },
    /** Names the object that the others are about. */
    ID("(.*_)?(id|ids|number|no|reference|ref|barcode|gid|uuid|guid|key|order|customer|code)") {
        @Override
        String instead(String value) {
            return DIGITS.matcher(value).matches() ? Likeness.of(value) : Tokens.redacted(value);
        }
    },
    /** Counts money, which is no id however long it is. */
    MONEY(".*(amount|total|price|fee|net|gross|balance|micros|tax|discount|cost|revenue|spend|subtotal).*") {
        @Override
        String instead(String value) {
            return NUMBER_AS_TEXT.matcher(value).matches() ? value : Tokens.redacted(value);
        }
    },
    OTHER(".*") {
        @Override
        String instead(String value) {
            return Tokens.redacted(value);
        }
    };

    private static final Pattern WORD_OF_A_PROGRAM = Pattern.compile("[A-Z]{0,20}|[a-z][a-z0-9]*([_.:/-][a-z0-9]+)*");
    private static final Pattern NUMBER_AS_TEXT = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{6,}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-\\s.]+");
    private static final String[] FIRST_NAMES = {
        "Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hugo", "Ida", "Jon", "Kim", "Leo", "Mia", "Noa", "Olga",
        "Paul"
    };
    private static final String[] LAST_NAMES = {
        "Arden", "Birch", "Cole", "Dale", "Elm", "Frost", "Glen", "Hill", "Ives", "Joy", "Keel", "Lake", "Moss", "Nash"
    };

    private final Pattern names;

    Meaning(String names) {
        this.names = Pattern.compile(names);
    }

    /** What a field of this name holds, be it written in humps or with lines or dashes. */
    static Meaning of(String field) {
        String name = HUMP.matcher(field).replaceAll("_").toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(meaning -> meaning.names.matcher(name).matches())
                .findFirst()
                .orElse(OTHER);
    }

    /** What stands in a value's place. */
    abstract String instead(String value);

    static String email(String value) {
        return value.isBlank()
                ? value
                : "person-%04x@example.com".formatted(Likeness.few(value.toLowerCase(Locale.ROOT)));
    }
}
