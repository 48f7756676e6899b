package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.saypro.hub.event.Sha256;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private static String of(String text) {
        return Likeness.of(TextNode.valueOf(text)).textValue();
    }

    @Test
    void caseBlanksAndPunctuationMakeNoDifference() {
        assertThat(of("Str. Exemplului 12, bl. A\t400001RO"))
                .isEqualTo(of("str exemplului 12 bl-a 400001 ro"))
                .isNotEqualTo(of("str exemplului 13 bl-a 400001 ro"));
    }

    /** Digests that were stored before must be found again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "1 rue de la Paix69001FR",
                "Straße 5½, Ⅷ. Stock",
                "İstanbul Cad. 7٣",
                "東京都千代田区１-１",
                "\ud801\udc00\ud83d\ude00 e\u0301",
                "a_b\u00aac\u2460"
            })
    void whatCountsIsWhatTheExpressionForLettersAndNumbersLeaves(String text) {
        String left = text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        assertThat(of(text)).isEqualTo(Sha256.hex(left, 16));
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(Likeness.of(NullNode.instance).isNull()).isTrue();
    }
}
