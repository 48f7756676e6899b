package com.saypro.hub.reconcile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Sum;
import com.saypro.hub.event.Via;
import com.saypro.hub.reconcile.contract.Contracts;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is booked is kept once, and a statement is what its lines add up to, on a real PostgreSQL. */
class StatementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final List<Finding> findings = new ArrayList<>();
    private final LiveHeadings headings = new LiveHeadings();
    private final JdbcTemplate jdbc = RoomsOnPostgres.bean(JdbcTemplate.class);
    private final Bookings bookings = new Bookings(
            new BookingTable(jdbc),
            new PayoutTable(jdbc),
            new PayerTable(jdbc),
            new Pricing(jdbc, StatementTest::fee, headings),
            findings::add);
    private final Statements statements = new Statements(jdbc, headings);

    @BeforeEach
    void begin() {
        RoomsOnPostgres.sql()
                .sql("truncate reconcile_entry, reconcile_payout, reconcile_payer")
                .update();
        headings.put(new Headings("stripe", Map.of("payment", Heading.CHARGE, "payout_reversal", Heading.PAYOUT)));
    }

    /** 2.9 % and 30 cents of charges in euro and dollars, half a per cent more from abroad. */
    private static Optional<Money> fee(Contracts.Charge charge) {
        if (!List.of("charge", "payment").contains(charge.kind())
                || charge.gross().currency().equals("JPY")) {
            return Optional.empty();
        }
        long perMille = "US".equals(charge.country()) ? 34 : 29;
        BigInteger share = BigInteger.valueOf(charge.gross().minor())
                .multiply(BigInteger.valueOf(perMille))
                .divide(BigInteger.valueOf(1000));
        return Optional.of(new Money(share.longValueExact() + 30, charge.gross().currency()));
    }

    private static Event event(String type, String id, Instant time, ObjectNode data) {
        return new Event(
                "stripe:" + id + "-" + UUID.randomUUID(),
                type,
                id,
                time,
                "stripe",
                Category.PAYMENT,
                Via.POLL,
                time,
                UUID.randomUUID(),
                false,
                null,
                data);
    }

    private static void money(ObjectNode data, String field, long minor, String currency) {
        data.putObject(field).put("minor", minor).put("currency", currency);
    }

    private static Event entry(
            String id, String kind, String currency, long gross, long fee, String source, String payout) {
        ObjectNode data = JSON.createObjectNode().put("entryId", id).put("kind", kind);
        money(data, "gross", gross, currency);
        money(data, "fee", fee, currency);
        money(data, "net", Math.subtractExact(gross, fee), currency);
        if (source != null) {
            data.put("sourceId", source);
        }
        if (payout != null) {
            data.put("payoutId", payout);
        }
        return event("settlement.booked", id, NOON, data);
    }

    private static Event entry(String id, String kind, long gross, long fee) {
        return entry(id, kind, "EUR", gross, fee, null, null);
    }

    private static Event payout(String id, String state, long amount, Instant at) {
        ObjectNode data = JSON.createObjectNode().put("payoutId", id);
        money(data, "amount", amount, "EUR");
        return event("payout." + state, id, at, data);
    }

    private Statement only() {
        List<Statement> found = statements.of("stripe", DAY, DAY);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String cursor = null;
        do {
            Page<Line> page = statements.lines("stripe", DAY, 7, cursor);
            lines.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return lines;
    }

    private static Sum eur(long minor) {
        return new Sum(BigInteger.valueOf(minor), "EUR");
    }

    @Test
    void aDayAddsUpToItsNetUnderItsHeadings() {
        bookings.take(List.of(
                entry("txn_1", "charge", 10_000, 320),
                entry("txn_2", "payment", 5_000, 180),
                entry("txn_3", "refund", -2_000, 0),
                entry("txn_4", "dispute", -1_000, 1_500),
                entry("txn_5", "fee", -700, 0),
                entry("txn_6", "topup", 400, 0),
                entry("txn_7", "payout", "EUR", -9_000, 0, "po_1", "po_1")));

        Statement day = only();

        assertThat(day.gross()).isEqualTo(eur(15_000));
        assertThat(day.refunds()).isEqualTo(eur(-2_000));
        assertThat(day.disputes()).isEqualTo(eur(-1_000));
        assertThat(day.other()).isEqualTo(eur(400));
        assertThat(day.feesCharged()).isEqualTo(eur(320 + 180 + 1_500 + 700));
        assertThat(day.feesExpected()).isEqualTo(eur(290 + 30 + 145 + 30));
        assertThat(day.feesDifference()).isEqualTo(eur(5));
        assertThat(day.entriesWithoutContract()).isEqualTo(4);
        assertThat(day.feesWithoutContract()).isEqualTo(eur(2_200));
        assertThat(day.net()).isEqualTo(eur(15_000 - 2_000 - 1_000 + 400 - 2_700));
        assertThat(day.payout()).isEqualTo(eur(9_000));
        assertThat(day.change()).isEqualTo(eur(700));
        assertThat(day.difference()).as("no payout names its entries").isNull();
        assertThat(day.differs()).isTrue();
    }

    @Test
    void whereNoContractSpeaksNoFeeIsExpectedRatherThanNone() {
        bookings.take(List.of(entry("txn_1", "charge", "JPY", 10_000, 360, null, null)));

        assertThat(only().feesExpected()).isNull();
        assertThat(only().feesDifference()).isNull();
        assertThat(only().entriesWithoutContract()).isEqualTo(1);
    }

    @Test
    void aPayoutIsComparedWithTheEntriesThatNameItAndToldOnce() {
        List<Event> events = List.of(
                payout("po_1", "created", 9_000, NOON),
                payout("po_1", "paid", 9_000, NOON.plusSeconds(90_000)),
                payout("po_2", "paid", 500, NOON),
                payout("po_3", "failed", 700, NOON),
                entry("txn_1", "charge", "EUR", 10_000, 320, "ch_1", "po_1"),
                entry("txn_2", "payout", "EUR", -9_000, 0, "po_1", "po_1"));
        bookings.take(events);

        assertThat(lines()).extracting(Line::entry).containsExactly("po_2", "txn_1", "txn_2");
        assertThat(only().payout()).isEqualTo(eur(9_500));
        assertThat(only().payoutsCompared()).isEqualTo(1);
        assertThat(only().payoutsNotCompared()).isEqualTo(1);
        assertThat(only().difference()).as("short by 6.80").isEqualTo(eur(-680));
    }

    @Test
    void aLaterTellingOfAnEntryReplacesItWhateverTheOrder() {
        Event plain = entry("txn_1", "charge", "EUR", 10_000, 320, "ch_1", null);
        Event paidOut = entry("txn_1", "charge", "EUR", 10_000, 320, "ch_1", "po_1");
        Event corrected = event("settlement.booked", "txn_1", NOON.plusSeconds(60), (ObjectNode)
                entry("txn_1", "charge", "EUR", 10_000, 300, "ch_1", "po_1").data());
        List<Event> told = new ArrayList<>(List.of(plain, paidOut, corrected, plain));
        for (int turn = 0; turn < 6; turn++) {
            begin();
            Collections.shuffle(told, new Random(turn));
            if (turn % 2 == 0) {
                bookings.take(told);
            } else {
                told.forEach(event -> bookings.take(List.of(event)));
            }
            assertThat(lines()).singleElement().satisfies(line -> {
                assertThat(line.fee()).isEqualTo(eur(300));
                assertThat(line.payout()).isEqualTo("po_1");
                assertThat(line.expected()).isEqualTo(eur(320));
            });
        }
    }

    @Test
    void theContractKnowsThePayersCountryWhicheverIsToldFirst() {
        Event payment = event(
                "payment.captured",
                "ch_1",
                NOON,
                JSON.createObjectNode().put("paymentId", "ch_1").put("country", "US"));
        Event entry = entry("txn_1", "charge", "EUR", 10_000, 370, "ch_1", null);
        for (List<Event> order : List.of(List.of(payment, entry), List.of(entry, payment))) {
            begin();
            order.forEach(event -> bookings.take(List.of(event)));
            assertThat(only().feesDifference()).isEqualTo(eur(0));
            assertThat(only().differs()).isFalse();
        }
    }

    @Test
    void theLinesAreWrittenAsCsvAndTheDaysBeforeAreFound() throws IOException {
        bookings.take(List.of(
                entry("txn_1", "charge", "EUR", 10_000, 320, "ch_1", "po_1"),
                payout("po_0", "paid", 5, NOON.minusSeconds(86_400))));
        StringBuilder csv = new StringBuilder();

        new StatementCsv(statements).write("stripe", DAY, csv);

        assertThat(csv.toString().lines())
                .containsExactly(
                        "vendor,day,entry,kind,heading,currency,gross,fee,expected_fee,net,source,payout,booked",
                        "stripe,2026-01-31,txn_1,charge,charge,EUR,100.00,3.20,3.20,96.80,ch_1,po_1,2026-01-31T12:00:00Z");
        assertThat(statements.before("stripe", DAY)).contains(DAY.minusDays(1));
        assertThat(statements.before("stripe", DAY.minusDays(1))).isEmpty();
        assertThat(statements.before("adyen", DAY)).isEmpty();
        assertThat(statements.of("adyen", DAY, DAY)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsFoundAndTheRestIsTaken() {
        Event mixed = entry("txn_1", "charge", 10_000, 320);
        money((ObjectNode) mixed.data(), "fee", 320, "USD");
        Event huge = entry("txn_2", "charge", 10_000, 320);
        ((ObjectNode) huge.data().get("net")).put("minor", new BigInteger("9223372036854775808"));

        bookings.take(List.of(mixed, huge, entry("txn_3", "charge", 10_000, 320)));

        assertThat(lines()).extracting(Line::entry).containsExactly("txn_3");
        assertThat(findings).extracting(finding -> finding.failure().reason()).hasSize(2);
        assertThat(findings.get(0).failure().reason()).isEqualTo("'fee' is in another currency than the entry");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyStatementIsTheSumOfItsLinesToTheLastUnitAndOfOneCurrency(long seed) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(randomEntry(random, i));
        }
        Collections.shuffle(events, random);
        bookings.take(events);
        bookings.take(events.subList(0, 100));

        Map<String, List<Line>> byCurrency = lines().stream()
                .collect(Collectors.groupingBy(line -> line.net().currency()));
        List<Statement> found = statements.of(null, DAY, DAY);

        assertThat(found).hasSameSizeAs(byCurrency.keySet());
        for (Statement day : found) {
            List<Line> lines = byCurrency.get(day.currency());
            assertThat(day).isEqualTo(Reckoning.of(lines));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.fee().currency()).isEqualTo(day.currency()));
            assertThat(day.change().minor()).isEqualTo(add(lines));
            BigInteger parts = day.gross()
                    .minor()
                    .add(day.refunds().minor())
                    .add(day.disputes().minor())
                    .add(day.other().minor())
                    .subtract(day.feesCharged().minor())
                    .add(day.unexplained().minor());
            assertThat(day.net().minor()).isEqualTo(parts);
            assertThat(day.change().minor())
                    .isEqualTo(day.net().minor().subtract(day.payout().minor()));
        }
    }

    private static BigInteger add(List<Line> lines) {
        return lines.stream().map(line -> line.net().minor()).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Event randomEntry(Random random, int number) {
        List<String> kinds = List.of(
                "charge", "payment", "refund", "dispute", "fee", "payout", "payout_reversal", "topup", "anything");
        List<String> currencies = List.of("EUR", "USD", "JPY");
        // Some so large that no long holds their sum.
        long gross =
                random.nextInt(5) == 0 ? Long.MAX_VALUE / 100 * random.nextInt(-90, 90) : random.nextInt(-9999, 9999);
        Event event = entry(
                "txn_" + random.nextInt(200),
                kinds.get(random.nextInt(kinds.size())),
                currencies.get(random.nextInt(currencies.size())),
                gross,
                random.nextInt(-200, 500),
                "ch_" + number,
                null);
        if (random.nextInt(10) == 0) {
            ((ObjectNode) event.data().get("net")).put("minor", random.nextInt());
        }
        return event;
    }
}
