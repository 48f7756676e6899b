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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Verdicts on items that say different things: the order in which they stand must not choose between them. */
class EvaluationOrderTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String RULE = """
            description: Fees are as agreed.
            severity: error
            accountable: payments
            sides:
              payment: {takes: [{types: payment.captured}], identity: paymentId, count: many}
              entry: {takes: [{types: settlement.booked}], identity: entryId, count: many}
            match: [{payment: paymentId, entry: sourceId}]
            agree:
              fee: {that: entry.fee = fee(entry.gross)}
            """;

    @Test
    void theOrderOfItsItemsMakesNoDifferenceToAVerdict() throws BrokenFile {
        Rule rule = RuleFile.read(
                Path.of("fees.rule.yaml"),
                RULE.getBytes(StandardCharsets.UTF_8),
                EventFields.load(Path.of("mappings")));
        // A fee that hangs on the method, and is not known of one kind.
        Contracts contracts = charge -> charge.kind().equals("odd")
                ? Optional.empty()
                : Optional.of(new Money(
                        "sepa".equals(charge.method()) ? 35 : 290,
                        charge.gross().currency()));
        Evaluation evaluation = new Evaluation(rule, contracts);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                items.add(item(rule, random.nextInt(2), i, random));
            }
            boolean torn = random.nextInt(4) == 0;
            Optional<Verdict> verdict = verdict(evaluation, items, torn);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(items, random);
                assertThat(verdict(evaluation, items, torn)).as("seed %d", seed).isEqualTo(verdict);
            }
        }
    }

    private static Optional<Verdict> verdict(Evaluation evaluation, List<Item> items, boolean torn) {
        return evaluation.of(new Grouping.Group(items.toArray(new Item[0]), torn), NOON);
    }

    private static Item item(Rule rule, int side, int number, Random random) {
        Item.Telling telling =
                new Item.Telling(NOON.minusSeconds(random.nextInt(3)), 0, "e" + number, random.nextInt(6) == 0);
        Object[] values = rule.sides().get(side).fields().stream()
                .map(field -> value(field, random))
                .toArray();
        return new Item(side, random.nextBoolean() ? "acme" : "bank", "i" + number, telling, telling, values, null);
    }

    private static Object value(Field field, Random random) {
        return switch (field.name()) {
            case "method" -> random.nextBoolean() ? "sepa" : random.nextBoolean() ? "card" : null;
            case "kind" -> random.nextInt(4) == 0 ? "odd" : "charge";
            default -> field.kind() == Field.Kind.MONEY ? new Money(random.nextInt(1000), "EUR") : "x";
        };
    }
}
