package com.saypro.hub.reconcile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.EventLog;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Sum;
import com.saypro.hub.event.Via;
import com.saypro.hub.reconcile.rule.OrderPayment;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.rule.Rules;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
    private static final String NAME = "order-payment";

    private final WhatIf whatIf = RoomsOnPostgres.bean(WhatIf.class);
    private final Rules rules = RoomsOnPostgres.bean(Rules.class);
    private final List<Event> happened = new ArrayList<>();

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @AfterEach
    void leave() {
        rules.remove(NAME);
    }

    @Test
    void whatARuleWouldHaveFoundIsCounted() throws BrokenFile {
        order("o1", SINCE, 4990);
        payment("p1", SINCE.plusSeconds(60), "o1", 4990);
        order("o2", SINCE, 1000);
        payment("p2", SINCE.plusSeconds(60), "o2", 900);
        order("o3", SINCE.plusSeconds(1), 3000);
        payment("p4", NOW.minusSeconds(60), "o4", 500);
        payment("p5", NOW.minusSeconds(60), null, 500);
        event("customer.created", "c1", SINCE, "{\"customerId\": \"c1\"}");

        Hindsight found = find(OrderPayment.RULE, SINCE);
        assertThat(found.rule()).isEqualTo(NAME);
        assertThat(found.events()).isEqualTo(7);
        assertThat(found.items()).isEqualTo(7);
        assertThat(found.withoutKey()).isEqualTo(1);
        assertThat(found.live()).isNull();
        assertThat(found.found().matched()).isEqualTo(1);
        assertThat(found.found().expected()).isEqualTo(2);
        assertThat(found.found().broken()).hasToString("{amount-under=1, missing-payment=1}");
        assertThat(found.found().atRisk()).containsExactly(new Sum(BigInteger.valueOf(3100), "EUR"));
        assertThat(found.breaks()).extracting(Break::broken).containsExactly("amount-under", "missing-payment");
        Break first = found.breaks().get(0);
        assertThat(first.reason()).contains("9.00 EUR", "10.00 EUR");
        assertThat(first.items())
                .containsExactly(
                        new Break.Part("order", "shop", "o2", SINCE, true, "shop:order.paid-o2"),
                        new Break.Part(
                                "payment", "shop", "p2", SINCE.plusSeconds(60), true, "shop:payment.captured-p2"));
    }

    @Test
    void whatBelongsToSomethingJustBeforeTheTimeIsNotMissing() throws BrokenFile {
        order("o1", SINCE.minus(Duration.ofHours(1)), 4990);
        payment("p1", SINCE.plusSeconds(60), "o1", 4990);
        order("o2", SINCE.minus(Duration.ofHours(1)), 4990);
        order("o3", SINCE.minus(Duration.ofHours(3)), 4990);

        Hindsight found = find(OrderPayment.RULE, SINCE);
        assertThat(found.events()).isEqualTo(3);
        assertThat(found.found()).isEqualTo(new Summary(1, 0, Map.of(), List.of(), 0));
    }

    @Test
    void theLiveRuleOfThatNameIsComparedWithIt() throws BrokenFile {
        rules.put(RuleFile.read(
                Path.of(NAME + RuleFile.ENDING),
                OrderPayment.RULE.getBytes(StandardCharsets.UTF_8),
                EventFields.load(Path.of("mappings"))));
        order("o1", SINCE, 1000);
        payment("p1", SINCE, "o1", 995);
        order("o2", SINCE, 1000);
        order("o3", SINCE, 1000);
        payment("p3", SINCE.plus(Duration.ofMinutes(30)), "o3", 1000);

        Hindsight found = find(
                OrderPayment.RULE
                        .replace("order.total}", "order.total, tolerance: {percent: 1}}")
                        .replace(
                                "- {order: orderId, payment: orderId}",
                                "- {order: orderId, payment: [vendor, orderId]}"),
                SINCE);
        assertThat(found.live().found().broken()).hasToString("{amount-under=1, missing-payment=1}");
        assertThat(found.found().broken()).hasToString("{missing-order=2, missing-payment=3}");
        assertThat(found.live().appear()).isEqualTo(4);
        assertThat(found.live().appearing()).hasSize(4);
        assertThat(found.live().go()).isEqualTo(1);
        assertThat(found.live().going()).extracting(Break::broken).containsExactly("amount-under");
        assertThat(rules.of(NAME).orElseThrow().ways()).containsExactly("order.orderId = payment.orderId");
    }

    @Test
    void nothingIsWritten() throws BrokenFile {
        order("o1", SINCE, 1000);
        find(OrderPayment.RULE, SINCE);
        for (String table : List.of("reconcile_rule", "reconcile_item", "reconcile_match", "finding_outbox")) {
            assertThat(RoomsOnPostgres.sql()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(RoomsOnPostgres.reported()).isEmpty();
    }

    @Test
    void moreThanMayBeHeldIsRefusedWithWhatToDo() {
        for (int i = 0; i <= 500; i++) {
            order("o" + i, SINCE, 1000);
        }
        assertThatThrownBy(() -> find(OrderPayment.RULE, SINCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "more than 500 items", "ask since a later time", "HUB_RECONCILE_WHAT_IF_ITEMS");
    }

    @Test
    void aBrokenRuleIsToldByItsLine() {
        assertThatThrownBy(() -> find(OrderPayment.RULE.replace("orderId, payment", "ordrId, payment"), SINCE))
                .isInstanceOfSatisfying(BrokenFile.class, broken -> {
                    assertThat(broken.line()).isEqualTo(15);
                    assertThat(broken.reason()).contains("ordrId");
                });
    }

    private Hindsight find(String rule, Instant since) throws BrokenFile {
        RoomsOnPostgres.bean(EventLog.class).record(happened);
        return whatIf.of(NAME, rule.getBytes(StandardCharsets.UTF_8), since, NOW);
    }

    private void order(String id, Instant time, long minor) {
        event(
                "order.paid",
                id,
                time,
                "{\"orderId\": \"" + id + "\", \"items\": [], \"total\": {\"minor\": " + minor
                        + ", \"currency\": \"EUR\"}}");
    }

    private void payment(String id, Instant time, String order, long minor) {
        event(
                "payment.captured",
                id,
                time,
                "{\"paymentId\": \"" + id + "\", " + (order == null ? "" : "\"orderId\": \"" + order + "\", ")
                        + "\"amount\": {\"minor\": " + minor + ", \"currency\": \"EUR\"}}");
    }

    private void event(String type, String id, Instant time, String data) {
        try {
            happened.add(new Event(
                    "shop:" + type + "-" + id,
                    type,
                    id,
                    time,
                    "shop",
                    Category.COMMERCE,
                    Via.WEBHOOK,
                    time,
                    Delivery.newId(),
                    false,
                    null,
                    JSON.readTree(data)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
