package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlphabetTest {
    private static final List<String> TEXTS = List.of(
            "",
            "A",
            "RON",
            "ron",
            "RONN",
            "R\u00d6N",
            "R\n",
            "RON\n",
            "a b",
            "\u0000",
            "x\u0000",
            "\ud83d\ude00",
            "\ud83d",
            "]",
            "^");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{3}$",
                "^[^\\u0000\\uD800-\\uDFFF]+$",
                "^[^\\u0000\\uD800-\\uDFFFA-Z]+$",
                "^[a-z0-9][a-z0-9-]*$",
                "^\\d{4}-\\d{2}$",
                "[A-Z]+",
                ""
            })
    void whatFitsIsWhatThePatternSays(String pattern) {
        assertThat(TEXTS)
                .allSatisfy(text -> assertThat(Alphabet.of(pattern).test(text))
                        .as(text)
                        .isEqualTo(Pattern.compile(pattern).matcher(text).find()));
    }
}
