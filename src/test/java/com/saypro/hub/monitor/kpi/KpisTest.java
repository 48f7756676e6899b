package com.saypro.hub.monitor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.EventLog;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Via;
import com.saypro.hub.monitor.Monitor;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures on the tables: exactly once, whoever tells what when, live or from the log. */
class KpisTest {
    private static final Instant MORNING = Instant.parse("2026-01-31T10:00:00Z");
    private static final String RATE = "payment-success-rate";

    private final Monitor monitor = RoomsOnPostgres.bean(Monitor.class);
    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private final Makings makings = RoomsOnPostgres.bean(Makings.class);
    private final Kpis kpis = RoomsOnPostgres.bean(Kpis.class);

    @BeforeEach
    void start() throws BrokenFile {
        RoomsOnPostgres.empty();
        EventFields fields = EventFields.load(Path.of("mappings"));
        List<Kpi> all = new ArrayList<>(KpiFile.load(Path.of("routes/kpis/payment.kpi.yaml"), fields));
        all.addAll(KpiFile.load(Path.of("routes/kpis/integration.kpi.yaml"), fields));
        RoomsOnPostgres.bean(Definitions.class).replace(all, fields);
    }

    private static Event event(String id, String type, String payment, Instant time, String method) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("paymentId", payment);
        data.putObject("amount").put("minor", 1000).put("currency", "EUR");
        if (method != null) {
            data.put("method", method);
        }
        return new Event(
                "stripe:" + id,
                type,
                payment,
                time,
                "stripe",
                Category.PAYMENT,
                Via.WEBHOOK,
                time.plusSeconds(2),
                UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                false,
                null,
                data);
    }

    private static Event captured(String payment, int minute, String method) {
        return event(payment + "c", "payment.captured", payment, MORNING.plus(Duration.ofMinutes(minute)), method);
    }

    private static Event failed(String payment, int minute) {
        return event(payment + "f", "payment.failed", payment, MORNING.plus(Duration.ofMinutes(minute)), "card");
    }

    private KpiAnswer ask(String kpi, Duration step, String by) {
        return ask(kpi, null, step, by);
    }

    private KpiAnswer of(String vendor, String kpi) {
        return ask(kpi, vendor, null, null);
    }

    private KpiAnswer ask(String kpi, String vendor, Duration step, String by) {
        return kpis.of(
                        kpi,
                        new KpiQuery(
                                vendor, MORNING.minus(Duration.ofDays(2)), MORNING.plus(Duration.ofDays(2)), step, by))
                .orElseThrow();
    }

    private static String said(List<Figure> figures) {
        return figures.stream()
                .map(figure ->
                        figure.part() == null ? figure.value().toPlainString() : figure.part() + "/" + figure.of())
                .toList()
                .toString();
    }

    @Test
    void whatIsToldTwiceLateOrInAnyOrderCountsOnce() {
        makings.look();
        monitor.take(List.of(captured("p1", 20, "card"), captured("p2", 1, "klarna"), captured("p1", 20, "card")));
        monitor.take(List.of(failed("p3", 3), captured("p2", 1, "klarna")));
        assertThat(said(ask(RATE, null, null).figures())).isEqualTo("[2/3]");

        monitor.take(List.of(failed("p1", -24 * 60)));
        KpiAnswer byDay = ask(RATE, Duration.ofDays(1), "method");
        assertThat(byDay.steps()).map(step -> said(step.figures())).containsExactly("[]", "[1/1]", "[1/2]", "[]", "[]");
        assertThat(byDay.groups()).map(KpiAnswer.Group::name).containsExactly("card", "klarna");
        assertThat(byDay.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("66.6667");
            assertThat(figure.small()).isTrue();
        });
        assertThat(said(ask("payment-value", null, null).figures())).isEqualTo("[2000]");
    }

    @Test
    void daysAndQuartersTellTheSame() {
        makings.look();
        List<Event> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(captured("m" + i, i * 7, i % 3 == 0 ? "card" : null));
        }
        monitor.take(many);
        KpiAnswer whole = ask("payment-volume", null, null);
        KpiAnswer quarters = ask("payment-volume", Duration.ofMinutes(15), null);
        BigDecimal sum = quarters.steps().stream()
                .flatMap(step -> step.figures().stream())
                .map(Figure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(whole.figures()).singleElement().extracting(Figure::value).isEqualTo(sum);
        assertThat(ask("latency-received", null, null).figures())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value().doubleValue()).isBetween(1.95, 2.05);
                    assertThat(figure.spread().mean()).isEqualByComparingTo("2");
                });
    }

    @Test
    void aNewFigureIsCountedFromTheLogAndEachEventOnce() {
        // Recorded and watched before there is a definition; recorded, and watched later; watched, and recorded later.
        log.record(List.of(captured("p1", 1, "card"), captured("p2", 2, "card")));
        monitor.take(List.of(captured("p1", 1, "card")));
        makings.look();
        monitor.take(List.of(captured("p2", 2, "card"), failed("p3", 3)));
        log.record(List.of(failed("p3", 3)));
        makings.look();
        monitor.take(List.of(captured("p1", 1, "card"), captured("p2", 2, "card"), failed("p3", 3)));

        KpiAnswer answer = ask(RATE, null, null);
        assertThat(said(answer.figures())).isEqualTo("[2/3]");
        assertThat(answer.wholeSince()).isNotNull();
        assertThat(said(ask("payment-value", null, null).figures())).isEqualTo("[2000]");
        assertThat(RoomsOnPostgres.sql()
                        .sql("select count(*) from kpi_series where unsettled or building")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTargetIsMetOrMissedByWhatTheQuarterCameTo() {
        Targets targets = RoomsOnPostgres.bean(Targets.class);
        Quarter quarter = Quarter.of("2026-Q1");
        targets.put(List.of(
                new Target(RATE, null, quarter, new BigDecimal("60"), null),
                new Target(RATE, "stripe", quarter, new BigDecimal("70"), null),
                new Target(RATE, "adyen", quarter, new BigDecimal("70"), null)));
        makings.look();
        monitor.take(List.of(captured("p1", 1, "card"), captured("p2", 2, "card"), failed("p3", -10 * 24 * 60)));
        assertThat(ask(RATE, null, null).targets())
                .map(stand -> stand.vendor() + " " + stand.value() + " " + stand.met())
                .containsExactly("null 66.6667 true", "stripe 66.6667 false", "adyen null null");
        assertThat(of("stripe", RATE).targets())
                .map(stand -> stand.vendor() + " " + stand.target())
                .containsExactly("stripe 70");
        targets.clear();
    }

    @Test
    void whatAllShouldComeToEachOneShouldUnlessItAddsUp() {
        Targets targets = RoomsOnPostgres.bean(Targets.class);
        Quarter quarter = Quarter.of("2026-Q1");
        targets.put(List.of(
                new Target(RATE, null, quarter, new BigDecimal("60"), null),
                new Target("payment-volume", null, quarter, new BigDecimal("1000"), null)));
        makings.look();
        monitor.take(List.of(captured("p1", 1, "card"), failed("p3", 2)));
        assertThat(of("stripe", RATE).targets())
                .map(stand -> stand.vendor() + " " + stand.value() + " " + stand.met())
                .containsExactly("stripe 50 false");
        assertThat(of("stripe", "payment-volume").targets()).isEmpty();
        targets.clear();
    }

    @Test
    void whatNobodyEverSentIsNotKnownAndNotZero() {
        makings.look();
        assertThat(ask("payment-volume", null, null).figures()).isEmpty();
        assertThat(ask("refund-rate", null, null).figures()).isEmpty();
        monitor.take(List.of(captured("p1", -30 * 24 * 60, "card")));
        assertThat(said(ask("payment-volume", null, null).figures())).isEqualTo("[0]");
        assertThat(ask(RATE, null, null).figures()).isEmpty();
    }
}
