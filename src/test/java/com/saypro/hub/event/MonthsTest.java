package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonthsTest {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy_MM");
    private static final YearMonth NOW = YearMonth.now(ZoneOffset.UTC);

    private final Months months = RoomsOnPostgres.bean(Months.class);
    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private final EventHistory history = RoomsOnPostgres.bean(EventHistory.class);
    private final Deliveries deliveries = RoomsOnPostgres.bean(Deliveries.class);

    @BeforeEach
    @AfterEach
    void empty() {
        RoomsOnPostgres.empty();
        months.forget();
        months.makeAhead();
    }

    @Test
    void thisMonthAndTheNextTwoAreMadeAhead() {
        assertThat(monthsOf("event")).contains(name(NOW), name(NOW.plusMonths(1)), name(NOW.plusMonths(2)));
        assertThat(monthsOf("delivery")).contains(name(NOW), name(NOW.plusMonths(1)), name(NOW.plusMonths(2)));
    }

    @Test
    void makingThemAgainChangesNothing() {
        List<String> before = monthsOf("event");

        months.makeAhead();

        assertThat(monthsOf("event")).isEqualTo(before);
    }

    @Test
    void twoHubsThatMakeThemAtOnceBothFindThemMade() throws Exception {
        String name = name(NOW.plusMonths(2));
        sql("drop table event_" + name);
        sql("drop table delivery_" + name);

        Samples.atOnce(List.of(this::make, this::make, this::make));

        assertThat(monthsOf("event")).contains(name);
    }

    private Void make() {
        months.makeAhead();
        return null;
    }

    @Test
    void aMonthOfEventsIsDroppedOnceItsLastDayIsOldEnough() {
        YearMonth kept = YearMonth.from(LocalDate.now(ZoneOffset.UTC).minusDays(400));
        make(kept);
        make(kept.minusMonths(1));
        Event young = recordedIn(kept, "1");
        Event old = recordedIn(kept.minusMonths(1), "2");

        months.forget();

        assertThat(monthsOf("event")).contains(name(kept)).doesNotContain(name(kept.minusMonths(1)));
        assertThat(history.find(young.id())).isPresent();
        assertThat(history.find(old.id())).isEmpty();
    }

    @Test
    void aMonthOfDeliveriesIsDroppedAndTheBooksKeepItsCounts() {
        YearMonth kept = YearMonth.from(LocalDate.now(ZoneOffset.UTC).minusDays(30));
        make(kept.minusMonths(1));
        Event event = Samples.event("1", "payment.captured", "c1", Samples.NOON, Delivery.newId());
        log.record(List.of(event));
        sql("update delivery set id = least_delivery('" + kept.minusMonths(1).atDay(15) + "')");

        months.forget();

        assertThat(monthsOf("delivery")).contains(name(kept)).doesNotContain(name(kept.minusMonths(1)));
        assertThat(deliveries.list(null, null, 10, null).items()).isEmpty();
        assertThat(count("select sum(count) from book where account = 'processed'"))
                .isEqualTo(1);
    }

    @Test
    void anEventOfAnEarlierMonthIsKnown() {
        make(NOW.minusMonths(3));
        Event event = recordedIn(NOW.minusMonths(3), "1");
        Event again = Samples.event("1", "payment.captured", "c1", Samples.NOON, Delivery.newId());

        Recorded recorded = log.record(List.of(again, event));

        assertThat(recorded.written()).isZero();
        assertThat(count("select count(*) from event")).isEqualTo(1);
        assertThat(deliveries.find(again.delivery()).orElseThrow().outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void whatIsInNoMonthIsToldUntilItsMonthIsMade() {
        assertThat(months.check())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cleared()).isEqualTo("auto"));
        YearMonth far = NOW.plusYears(5);
        Event event = recordedIn(far, "1");

        assertThat(months.check()).singleElement().satisfies(finding -> {
            assertThat(finding.cleared()).isNull();
            assertThat(finding.failure().kind()).isEqualTo("no-month");
        });
        assertThat(history.find(event.id())).isPresent();

        make(far);
        assertThat(months.check())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cleared()).isEqualTo("auto"));
        assertThat(count("select count(*) from event_" + name(far))).isEqualTo(1);
        sql("drop table event_" + name(far));
        sql("drop table delivery_" + name(far));
    }

    private Event recordedIn(YearMonth month, String id) {
        Event event = Samples.event(id, "payment.captured", "c1", Samples.NOON, Delivery.newId());
        log.record(List.of(event));
        sql("update entity set since = least(since, '" + month.atDay(15) + "')");
        sql("update event set recorded = '" + month.atDay(15) + "' where id = '" + event.id() + "'");
        return event;
    }

    private static void make(YearMonth month) {
        RoomsOnPostgres.sql()
                .sql("select make_month('" + month.atDay(15) + "')")
                .query((row, index) -> true)
                .list();
    }

    private static List<String> monthsOf(String table) {
        return RoomsOnPostgres.sql()
                .sql("select right(relname, 7) from pg_inherits join pg_class on oid = inhrelid"
                        + " where inhparent = cast(:table as regclass) and relname not like '%rest' order by 1")
                .param("table", table)
                .query(String.class)
                .list();
    }

    private static long count(String query) {
        return RoomsOnPostgres.sql().sql(query).query(Long.class).single();
    }

    private static void sql(String statement) {
        RoomsOnPostgres.sql().sql(statement).update();
    }

    private static String name(YearMonth month) {
        return NAME.format(month);
    }
}
