package com.saypro.hub.reconcile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.reconcile.rule.OrderPayment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
    private final Shop shop;

    StoryTest(@TempDir Path folder) {
        shop = new Shop(folder);
    }

    @Test
    void aStoryThatEndsAsExpectedHasNoDifferences() throws BrokenFile {
        assertThat(shop.run(story(
                        "12:00:00",
                        "[{broken: missing-payment, status: expected, atRisk: {minor: 4990, currency: EUR},"
                                + " items: {order: [o1]}}]",
                        Shop.ORDER)))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.story()).isEqualTo("A story.");
                    assertThat(result.line()).isEqualTo(2);
                    assertThat(result.reports()).isTrue();
                    assertThat(result.ok()).isTrue();
                });
        assertThat(shop.run(story("11:59:59", "[]", Shop.ORDER)).get(0))
                .satisfies(result -> assertThat(result.reports()).isFalse())
                .satisfies(result -> assertThat(result.ok()).isTrue());
    }

    @Test
    void aSecondPaymentIsTheSameInEveryOrder() throws BrokenFile {
        assertThat(shop.differences(story(
                        "12:00:00",
                        "[{broken: payment-twice, atRisk: {minor: 4990, currency: EUR},"
                                + " items: {payment: [p2, p1], order: [o1]}}]",
                        Shop.ORDER,
                        Shop.payment("p1", 1, 4990),
                        Shop.payment("p2", 2, 4990))))
                .isEmpty();
    }

    @Test
    void whatDiffersOfOneBreakIsToldTogether() throws BrokenFile {
        assertThat(shop.differences(story(
                        "12:00:00",
                        "[{broken: amount-over, atRisk: {minor: 90, currency: EUR}, items: {order: [o1], payment: [p1]}}]",
                        Shop.ORDER,
                        Shop.payment("p1", 1, 4890))))
                .hasSize(3)
                .first()
                .asString()
                .startsWith(
                        "of {broken: amount-over, atRisk: {minor: 90, currency: EUR}, items: {order: [o1], payment: [p1]}} (")
                .contains("48.90", "49.90");
        assertThat(shop.differences(story(
                        "12:00:00",
                        "[{broken: amount-over, atRisk: none, items: {order: [o1], payment: [p1]}}]",
                        Shop.ORDER,
                        Shop.payment("p1", 1, 4890))))
                .contains(
                        "  broken: expected amount-over, found amount-under",
                        "  atRisk: expected none, found {minor: 100, currency: EUR}");
    }

    @Test
    void whatIsExpectedAndWhatIsFoundAloneAreBothTold() throws BrokenFile {
        assertThat(shop.differences(story("12:00:00", "[]", Shop.ORDER)))
                .singleElement()
                .asString()
                .startsWith("found, and not expected: {broken: missing-payment, status: expected, atRisk:");
        assertThat(shop.differences(
                        story("12:00:00", "[{broken: missing-payment}]", Shop.ORDER, Shop.payment("p1", 1, 4990))))
                .containsExactly("expected, and not found: {broken: missing-payment}");
    }

    @Test
    void allMatchesCanBeExpectedWhateverTheirStatus() throws BrokenFile {
        String told = story("12:00:00", "[]", Shop.ORDER, Shop.payment("p1", 1, 4990));
        assertThat(shop.differences(told + "  matches: [{status: posted, items: {order: [o1], payment: [p1]}}]\n"))
                .isEmpty();
        assertThat(shop.differences(told + "  matches: []\n"))
                .singleElement()
                .asString()
                .startsWith("found, and not expected: {status: posted");
    }

    @Test
    void anItemThatEndedNeedNotBeNamed() throws BrokenFile {
        String ended = Shop.payment("p1", 5, 4990).replace("captured", "canceled");
        for (String items : new String[] {"{order: [o1]}", "{order: [o1], payment: [p1]}"}) {
            assertThat(shop.differences(story(
                            "12:00:00",
                            "[{broken: missing-payment, items: " + items + "}]",
                            Shop.ORDER,
                            Shop.payment("p1", 1, 4990),
                            ended)))
                    .isEmpty();
        }
        assertThat(shop.differences(story(
                        "12:00:00",
                        "[{broken: missing-payment, items: {order: [o1], payment: [p2]}}]",
                        Shop.ORDER,
                        ended)))
                .contains("  items: expected {order: [o1], payment: [p2]}, found {order: [o1]}");
    }

    @Test
    void aRuleOfTheSameConcernWithAHigherPriorityHasItsEventsAlone() throws BrokenFile {
        shop.write("rules/order-first.rule.yaml", OrderPayment.RULE + "concern: order-payment\npriority: 200\n");
        assertThat(shop.differences(story("12:00:00", "[]", Shop.ORDER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vendor: shop | vendor: shopp | 4 | there is no vendor 'shopp'",
                "vendor: shop | vendor: ../shop | 4 | there is no vendor '../shop'",
                "order.paid | order.payed | 4 | no event: $.type",
                "minor: 4990 | minor: 49.90 | 4 | no event: $.data.total.minor",
                "total: | totl: | 4 | no event: $.data",
                "time: 2026-01-31T10:00:00Z | time: yesterday | 4 | no event: $.",
                "type: order.paid, | type: order.paid, tyme: now, | 4 | unknown key 'tyme'",
                "asOf: 2026-01-31T12:00:00Z | asOf: noon | 5 | must be a time such as",
                "expect: [] | except: [] | 6 | unknown key 'except'",
                "expect: [] | matches: [] | 2 | 'expect' is missing",
                "expect: [] | expect: [{status: posted}] | 6 | broken' is missing",
                "expect: [] | 'expect: [{broken: x, items: {orders: [o1]}}]' | 6 | unknown key 'orders'",
                "expect: [] | 'expect: [{broken: x, status: lost}]' | 6 | is 'lost', but must be one of expected, posted",
                "story: A story. | tale: A story. | 2 | unknown key 'tale'"
            })
    void whatIsWrongIsToldWithItsLine(String before, String after, int line, String reason) {
        BrokenFile broken = catchThrowableOfType(
                BrokenFile.class,
                () -> shop.run(story("12:00:00", "[]", Shop.ORDER).replace(before, after)));
        assertThat(broken).isNotNull();
        assertThat(broken.file().getFileName()).hasToString("order-payment.stories.yaml");
        assertThat(broken.reason()).contains(reason);
        assertThat(broken.line()).isEqualTo(line);
    }

    private static String story(String asOf, String expect, String... given) {
        return """
                # The stories of the shop.
                - story: A story.
                  given:
                    - %s
                  asOf: 2026-01-31T%sZ
                  expect: %s
                """.formatted(String.join("\n    - ", given), asOf, expect);
    }
}
