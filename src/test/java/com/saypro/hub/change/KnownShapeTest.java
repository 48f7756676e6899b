package com.saypro.hub.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownShapeTest {
    private static final String ORDER = "{'id': 1, 'total': '9.90', 'paid': true, 'note': null,"
            + " 'buyer': {'name': 'Ann'}, 'lines': [{'sku': 'a', 'tags': ['x']}], 'metadata': {'a': 1}}";

    private final Learner shape = Learner.typed();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id': 1|'id': 1, 'gift': {'from': {'name': 'Bob'}}|new-field /gift is new",
                "'name': 'Ann'|'name': 'Ann', 'vat': 7|new-field /buyer/vat is new",
                "'sku': 'a'|'sku': 'a', 'ean': 7|new-field /lines/[]/ean is new",
                "'id': 1|'id': '1'|retyped-field /id is now text, and was number",
                "'9.90'|9.90|retyped-field /total is now number, and was text",
                "'paid': true|'paid': 'yes'|retyped-field /paid is now text, and was boolean",
                "{'name': 'Ann'}|[{'name': 'Ann'}]|retyped-field /buyer is now list, and was object",
                "{'name': 'Ann'}|'Ann'|retyped-field /buyer is now text, and was object",
                "['x']|[7]|retyped-field /lines/[]/tags/[] is now number, and was text",
            })
    void whatAVendorChangedIsTold(String before, String after, String told) {
        assertThat(shape.sees(20, ORDER)).isEmpty();

        String changed = ORDER.replace(before, after);
        assertThat(changed).isNotEqualTo(ORDER);
        assertThat(shape.sees(changed)).containsExactly(told);

        assertThat(shape.sees(changed)).isEmpty();
        assertThat(shape.sees(ORDER)).isEmpty();
        assertThat(shape.sees(changed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id': 1|'id': 2.5",
                "'id': 1|'id': null",
                "'paid': true,|",
                "'note': null|'note': 'hello'",
                "'note': null|'note': {'text': 'hello'}",
                "'a': 1|'b': 'two', 'c': {'d': 3}",
                "['x']|[]",
                "[{'sku': 'a', 'tags': ['x']}]|null",
                "'buyer': {'name': 'Ann'}|'buyer': null",
            })
    void whatMayWellBeIsNotTold(String before, String after) {
        shape.sees(20, ORDER);

        String changed = ORDER.replace(before, after == null ? "" : after);
        assertThat(changed).isNotEqualTo(ORDER);
        assertThat(shape.sees(changed)).isEmpty();
    }

    @Test
    void theFirstElementOfAListThatWasEmptyIsNotTold() {
        shape.sees(20, "{'lines': []}");

        assertThat(shape.sees("{'lines': [{'sku': 'a'}]}")).isEmpty();
        assertThat(shape.sees("{'lines': [{'sku': 'a', 'ean': 7}]}")).isEmpty();
    }

    @Test
    void nothingIsToldWhileTheShapeIsLearned() {
        assertThat(shape.sees(19, "{'a': 1}")).isEmpty();
        assertThat(shape.sees("{'a': 'x', 'b': 1}")).isEmpty();
        assertThat(shape.sees(9, "{'a': 1}")).isEmpty();
        assertThat(shape.sees("{'c': 1}")).as("ten calm payloads").isEmpty();
        assertThat(shape.sees(10, "{'a': 1}")).isEmpty();
        assertThat(shape.sees("{'d': 1}")).containsExactly("new-field /d is new");
    }

    @Test
    void whatNeverComesToRestIsLearnedAfterTwoHundredPayloads() {
        assertThat(shape.sees(200, "{'a': 1, 'b#x': 1}")).isEmpty();

        assertThat(shape.sees("{'a': 'x'}")).containsExactly("retyped-field /a is now text, and was number");
    }

    @Test
    void ofARareTopicFivePayloadsAreEnoughAfterADay() {
        shape.sees(5, "{'a': 1}");
        assertThat(shape.sees("{'a': 1, 'b': 1}")).isEmpty();
        shape.sees(5, "{'a': 1}");

        assertThat(shape.after(Duration.ofHours(25)).sees("{'a': 1, 'c': 1}")).containsExactly("new-field /c is new");
    }

    @Test
    void aFieldThatWasAlwaysThereHasVanishedAfterFiftyPayloadsWithoutIt() {
        shape.sees(250, "{'a': 1, 'b': {'c': 1, 'd': 1}}");

        assertThat(shape.sees(49, "{'a': 1, 'b': {'c': 1}}")).isEmpty();
        assertThat(shape.sees("{'a': 1, 'b': {'c': 1}}"))
                .containsExactly("vanished-field /b/d is missing in the last 50 payloads, and was in 100 %");
        assertThat(shape.sees(100, "{'a': 1, 'b': {'c': 1}}")).isEmpty();
    }

    @Test
    void withAnObjectOnlyTheObjectVanishes() {
        shape.sees(250, "{'a': 1, 'b': {'c': 1, 'd': 1}}");

        assertThat(shape.sees(50, "{'a': 1}"))
                .containsExactly("vanished-field /b is missing in the last 50 payloads, and was in 100 %");
    }

    @Test
    void aFieldThatWasOftenMissingDoesNotVanish() {
        for (int i = 0; i < 10; i++) {
            shape.sees(24, "{'a': 1, 'b': 1}");
            shape.sees("{'a': 1}");
        }

        assertThat(shape.sees(60, "{'a': 1}")).isEmpty();
    }

    @Test
    void anObjectThatGetsNewFieldsTimeAndAgainIsToldOfFiveTimes() {
        shape.sees(20, "{'a': {'b': 1}}");

        assertThat(shape.sees(12, "{'a': {'b': 1, 'x#': 1}}")).hasSize(5);
        assertThat(shape.sees("{'a': {'b': 1}, 'c': 1}")).containsExactly("new-field /c is new");
    }

    @ParameterizedTest
    @CsvSource({
        "cus_9s6XKzkNRiz8i#",
        "1000#",
        "ann#@shop.example",
        "0b5d2c1e-7a61-4a7e-9a55-0000000000#",
        "2f0c9d3e7b1a4c5#",
        "naïve\u0001#"
    })
    void keysThatAreDataAreNoFields(String key) {
        String object = "{'a': {'" + key.replace("\u0001", "\\u0001") + "': {'b': 1}}}";
        assertThat(shape.sees(40, object)).isEmpty();

        assertThat(shape.size()).isEqualTo(4);
        assertThat(shape.sees(object.replace("'b': 1", "'b': 'x'")))
                .containsExactly("retyped-field /a/*/b is now text, and was number");
    }

    @Test
    void anObjectOfEverOtherKeysBecomesAMap() {
        shape.sees(60, "{'a': {'k#': 1, 'fix': 1}}");

        assertThat(shape.size()).isLessThan(10);
        assertThat(shape.sees("{'a': {'another': 1}}")).isEmpty();
    }

    @Test
    void aLargeObjectIsNoMap() {
        String fields = IntStream.range(0, 90).mapToObj(i -> "'f" + i + "': 1").collect(Collectors.joining(", "));
        shape.sees(30, "{" + fields + "}");

        assertThat(shape.sees("{" + fields + ", 'more': 1}")).containsExactly("new-field /more is new");
    }

    @Test
    void whereValuesHaveNoTypesOnlyFieldsAreJudged() {
        Learner xml = new Learner(false);
        xml.sees(20, "{'order': {'id': '1', 'line': {'sku': 'a'}}}");

        assertThat(xml.sees("{'order': {'id': {'@nil': 'true'}, 'line': [{'sku': 'a'}, {'sku': 'b'}]}}"))
                .isEmpty();
        assertThat(xml.sees("{'order': {'id': '1', 'line': [{'sku': 'a'}, {'ean': 'b'}]}}"))
                .containsExactly("new-field /order/line/ean is new");
    }

    @Test
    void aShapeIsBounded() {
        shape.sees(
                3,
                "{"
                        + IntStream.range(0, 30_000)
                                .mapToObj(i -> "'f" + i + "x#': 1")
                                .collect(Collectors.joining(",")) + "}");
        shape.sees("{'a':".repeat(90) + "1" + "}".repeat(90));
        shape.sees("{'list': [" + "{'a': 1},".repeat(5_000) + "1]}");

        assertThat(shape.size()).isLessThanOrEqualTo(2_000);
    }
}
