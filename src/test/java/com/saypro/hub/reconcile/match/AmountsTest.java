package com.saypro.hub.reconcile.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison;
import com.saypro.hub.reconcile.rule.Comparison.Operator;
import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of all amounts: they are tried at random, and a failure names the seed. */
class AmountsTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final int ROUNDS = Integer.getInteger("properties.scale", 1) * 400;

    @Test
    void aSumIsExactOrAnErrorWhateverTheOrder() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Item> parts = new ArrayList<>();
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                // Many near the ends of what 64 bits hold, so that sums often pass them, for good or for a while.
                long minor = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(2001) - 1000;
                parts.add(item(0, i, minor, "EUR"));
                sum = sum.add(BigInteger.valueOf(minor));
            }
            BigInteger right = random.nextBoolean() ? sum : sum.add(BigInteger.ONE);
            if (right.bitLength() > 63) {
                parts.add(item(1, 99, 0, "EUR"));
                Collections.shuffle(parts, random);
                assertThatThrownBy(() -> verdict(Operator.EQUAL, Agreement.Tolerance.NONE, parts))
                        .as("seed %d", seed)
                        .isInstanceOf(ArithmeticException.class);
                continue;
            }
            parts.add(item(1, 99, right.longValueExact(), "EUR"));
            Collections.shuffle(parts, random);
            Verdict verdict = verdict(Operator.EQUAL, Agreement.Tolerance.NONE, parts);
            assertThat(verdict.broken()).as("seed %d", seed).isEqualTo(right.equals(sum) ? null : "amount-under");
            assertThat(verdict.atRisk()).as("seed %d", seed).isEqualTo(right.equals(sum) ? null : new Money(1, "EUR"));
        }
    }

    @Test
    void whyASumIsNotKnownIsToldAlikeInAnyOrder() {
        Total one = Total.unknown("no contract says what a dispute costs");
        Total other = Total.unknown("no contract says what a charge costs");
        Total known = Total.money(100, "EUR");

        assertThat(one.plus(other, false)).isEqualTo(other.plus(one, false));
        assertThat(known.plus(one, false).plus(other, true))
                .isEqualTo(other.plus(known, false).plus(one, true));
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void amountsOfTwoCurrenciesAreNeverAddedOrCompared(Operator operator) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                items.add(item(0, i, random.nextInt(1000), "EUR"));
            }
            items.add(item(random.nextInt(2), 98, random.nextInt(1000), "USD"));
            if (items.stream().noneMatch(item -> item.side() == 1)) {
                items.add(item(1, 99, random.nextInt(1000), random.nextBoolean() ? "EUR" : "USD"));
            }
            Collections.shuffle(items, random);
            Verdict verdict = verdict(operator, tolerance(random, "EUR"), items);
            assertThat(verdict.status()).as("seed %d", seed).isEqualTo(Status.CURRENCY_MISMATCH);
            assertThat(verdict.broken()).as("seed %d", seed).isEqualTo("amount-currency");
            assertThat(verdict.atRisk()).as("seed %d", seed).isNull();
        }
    }

    @Test
    void aToleranceAllowsExactlyAsMuchAboveAsBelow() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Agreement.Tolerance tolerance = tolerance(random, "EUR");
            long right = random.nextInt(200_001) - 100_000L;
            BigDecimal part = tolerance.percent().multiply(BigDecimal.valueOf(Math.abs(right)));
            long apart = random.nextInt(4) == 0
                    ? random.nextInt(2000)
                    : part.divideToIntegralValue(BigDecimal.valueOf(100)).longValueExact() + random.nextInt(3) - 1;
            long absolute = tolerance.byCurrency().getOrDefault("EUR", tolerance.minor());
            boolean allowed = Math.abs(apart) <= absolute
                    || BigDecimal.valueOf(Math.abs(apart) * 100).compareTo(part) <= 0;
            for (long left : List.of(right + apart, right - apart)) {
                String what = "seed " + seed + ": " + left + " for " + right + " within " + tolerance;
                Verdict verdict = verdict(Operator.EQUAL, tolerance, left, right);
                String broken = left > right ? "amount-over" : "amount-under";
                assertThat(verdict.broken()).as(what).isEqualTo(allowed ? null : broken);
                assertThat(verdict.atRisk()).as(what).isEqualTo(allowed ? null : new Money(Math.abs(apart), "EUR"));
                assertThat(verdict(Operator.EQUAL, tolerance, -left, -right).broken() == null)
                        .as("the other way round, " + what)
                        .isEqualTo(allowed);
            }
        }
    }

    @Test
    void anAbsoluteToleranceDoesNotCareWhichSumIsExpected() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Agreement.Tolerance tolerance =
                    new Agreement.Tolerance(BigDecimal.ZERO, random.nextInt(5), Map.of("EUR", 2L));
            long one = random.nextInt(20) - 10L;
            long other = random.nextInt(20) - 10L;
            assertThat(verdict(Operator.EQUAL, tolerance, one, other).broken() == null)
                    .as("seed %d", seed)
                    .isEqualTo(verdict(Operator.EQUAL, tolerance, other, one).broken() == null)
                    .isEqualTo(Math.abs(one - other) <= 2);
        }
    }

    @Test
    void atMostAndAtLeastAreOneAnotherInAMirrorAndTogetherEqual() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Agreement.Tolerance tolerance = tolerance(random, "JPY");
            long left = random.nextInt(2000) - 1000L;
            long right = random.nextInt(2000) - 1000L;
            boolean atMost = verdict(Operator.AT_MOST, tolerance, left, right).broken() == null;
            boolean atLeast = verdict(Operator.AT_LEAST, tolerance, left, right).broken() == null;
            assertThat(verdict(Operator.AT_LEAST, tolerance, -left, -right).broken() == null)
                    .as("seed %d", seed)
                    .isEqualTo(atMost);
            assertThat(verdict(Operator.EQUAL, tolerance, left, right).broken() == null)
                    .as("seed %d", seed)
                    .isEqualTo(atMost && atLeast);
        }
    }

    private static Agreement.Tolerance tolerance(Random random, String currency) {
        return new Agreement.Tolerance(
                BigDecimal.valueOf(random.nextInt(500), 2),
                random.nextInt(100),
                random.nextBoolean() ? Map.of(currency, (long) random.nextInt(500)) : Map.of("USD", 7L));
    }

    private static Verdict verdict(Operator operator, Agreement.Tolerance tolerance, long left, long right) {
        return verdict(operator, tolerance, List.of(item(0, 0, left, "EUR"), item(1, 1, right, "EUR")));
    }

    private static Verdict verdict(Operator operator, Agreement.Tolerance tolerance, List<Item> items) {
        Evaluation evaluation = new Evaluation(rule(operator, tolerance), charge -> Optional.empty());
        return evaluation
                .of(new Grouping.Group(items.toArray(new Item[0]), false), NOON)
                .orElseThrow();
    }

    private static Item item(int side, int number, long minor, String currency) {
        Item.Telling telling = new Item.Telling(NOON, 0, "acme:" + number, false);
        return new Item(side, "acme", "i" + number, telling, telling, new Object[] {new Money(minor, currency)}, null);
    }

    private static Rule rule(Operator operator, Agreement.Tolerance tolerance) {
        Comparison comparison = new Comparison(
                List.of(new Term(false, Source.FIELD, 0, 0, 0)),
                operator,
                List.of(new Term(false, Source.FIELD, 1, 0, 0)));
        return new Rule(
                "amounts",
                "1",
                "Amounts agree.",
                "amounts",
                100,
                Severity.ERROR,
                "nobody",
                List.of(side("part", 0), side("whole", 1)),
                List.of(),
                List.of(),
                List.of(new Agreement("amount", comparison, null, tolerance, Duration.ZERO, false, false)));
    }

    private static Side side(String name, int index) {
        Field amount = new Field() {
            @Override
            public String name() {
                return "amount";
            }

            @Override
            public Kind kind() {
                return Kind.MONEY;
            }

            @Override
            public Object read(Event event, JsonNode element) {
                return null;
            }
        };
        return new Side(
                name,
                index,
                List.of(),
                List.of(),
                List.of(amount),
                new int[0][],
                new int[0][],
                true,
                false,
                null,
                null);
    }
}
