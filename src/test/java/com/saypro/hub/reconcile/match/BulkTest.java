package com.saypro.hub.reconcile.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What many items come to, reckoned in one by one, over all of them read. */
class BulkTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String RULE = """
            description: A seller is paid what was sold less what the marketplace keeps.
            severity: error
            accountable: payments
            sides:
              payment: {takes: [{types: payment.captured}], identity: paymentId, count: many}
              refund: {takes: [{types: refund.succeeded}], identity: refundId, count: many, role: link}
              payout: {takes: [{types: payout.paid}], identity: payoutId, count: many}
            match: [{payment: sellerId, refund: sellerId, payout: sellerId}]
            needs:
              payout: {within: 1h, onlyIf: payment.amount > 1000}
            agree:
              due: {that: payout.amount = payment.amount - commission(payment.amount), onlyIf: count(refund) = 0}
              fee: {that: refund.amount <= fee(payment.amount), within: 1h}
            """;

    /** A commission that hangs on the method, and is not known of one currency. */
    private static final Contracts CONTRACTS =
            charge -> charge.gross().currency().equals("USD")
                    ? Optional.empty()
                    : Optional.of(new Money(
                            "sepa".equals(charge.method()) ? 35 : 29,
                            charge.gross().currency()));

    private final Rule rule = rule();
    private final Evaluation evaluation = new Evaluation(rule, CONTRACTS);
    private int reckoned;

    @Test
    void whatItemsComeToOneByOneIsWhatAllOfThemComeTo() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            boolean alike = random.nextBoolean();
            List<Item> items = new ArrayList<>();
            Bulk bulk = null;
            for (int i = 0; i < 20 + random.nextInt(60); i++) {
                Item item = item(i, random, alike);
                boolean again = random.nextInt(5) == 0 && !items.isEmpty();
                bulk = again ? toldAgain(bulk, items, random) : told(bulk, items, item);
                if (bulk != null) {
                    isSaidOf(bulk, items, "seed " + seed + " item " + i);
                }
            }
        }
        assertThat(reckoned).isGreaterThan(5000);
    }

    @Test
    void anItemOfAnotherKeyIsNotReckonedIn() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Bulks.FROM; i++) {
            items.add(item(i, new Random(1), true));
        }
        Bulk bulk = evaluation.bulks().of(items.toArray(new Item[0]));

        Item other = new Item(0, "acme", "x", telling(1, false), telling(1, false), values(0, "other", null), null);

        assertThat(bulk.add(other)).isFalse();
    }

    @Test
    void fewItemsAreRead() {
        assertThat(evaluation.bulks().of(new Item[] {item(0, new Random(1), true)}))
                .isNull();
    }

    private Bulk told(Bulk bulk, List<Item> items, Item item) {
        items.add(item);
        return bulk != null && bulk.add(item) ? reckoned(bulk) : whole(items);
    }

    private Bulk toldAgain(Bulk bulk, List<Item> items, Random random) {
        int place = random.nextInt(items.size());
        Item before = items.get(place);
        Item.Telling telling = telling(random.nextInt(90), !before.counts() || random.nextInt(9) == 0);
        Object[] values = new Object[before.fields()];
        for (int i = 0; i < values.length; i++) {
            values[i] = before.value(i);
        }
        Item after = before.join(
                new Item(before.side(), before.vendor(), before.identity(), telling, telling, values, null));
        items.set(place, after);
        return bulk != null && bulk.replace(before, after) ? reckoned(bulk) : whole(items);
    }

    private Bulk reckoned(Bulk bulk) {
        reckoned++;
        return evaluation.bulks().read(evaluation.bulks().write(bulk));
    }

    private Bulk whole(List<Item> items) {
        return evaluation.bulks().of(items.toArray(new Item[0]));
    }

    private void isSaidOf(Bulk bulk, List<Item> items, String when) {
        Optional<Verdict> all =
                evaluation.of(new Grouping.Group(items.toArray(new Item[0]), false), NOON.plusSeconds(7200));
        Optional<Verdict> said = evaluation.of(bulk, NOON.plusSeconds(7200));
        if (said.isPresent()) {
            assertThat(said).as(when).isEqualTo(all);
        } else {
            boolean few =
                    items.size() <= Agreeing.FEW && all.isPresent() && all.get().broken() != null;
            assertThat(few
                            || items.stream().noneMatch(Item::counts)
                            || all.isEmpty()
                            || all.get().equals(Verdict.VOID))
                    .as(when)
                    .isTrue();
        }
        assertThat(bulk.size()).isEqualTo(items.size());
        assertThat(bulk.first())
                .isEqualTo(items.stream()
                        .map(item -> item.first().time())
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    private Item item(int number, Random random, boolean alike) {
        int side = alike ? 0 : random.nextInt(3);
        Item.Telling telling = telling(number, random.nextInt(9) == 0);
        String method = random.nextInt(3) == 0 ? null : number < 40 || random.nextInt(9) > 0 ? "card" : "sepa";
        return new Item(
                side,
                random.nextBoolean() ? "acme" : "bank",
                "i" + number,
                telling,
                telling,
                values(side, "seller", method),
                null);
    }

    private Object[] values(int side, String seller, String method) {
        return rule.sides().get(side).fields().stream()
                .map(field -> value(field, seller, method))
                .toArray();
    }

    private static Object value(Field field, String seller, String method) {
        return switch (field.name()) {
            case "sellerId" -> seller;
            case "method" -> method;
            default -> field.kind() == Field.Kind.MONEY ? new Money(field.name().length() * 7L, "EUR") : null;
        };
    }

    private static Item.Telling telling(int minute, boolean ends) {
        return new Item.Telling(NOON.plusSeconds(60L * minute - 3600), 0, "e" + minute + ends, ends);
    }

    private static Rule rule() {
        try {
            return RuleFile.read(
                    Path.of("payouts.rule.yaml"),
                    RULE.getBytes(StandardCharsets.UTF_8),
                    EventFields.load(Path.of("mappings")));
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }
}
