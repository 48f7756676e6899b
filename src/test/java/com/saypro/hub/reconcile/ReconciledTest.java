package com.saypro.hub.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.RoomsOnPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciledTest {
    private final Reconciled reconciled = RoomsOnPostgres.bean(Reconciled.class);

    @BeforeEach
    void fill() {
        RoomsOnPostgres.empty();
        int orders = Matches.rule("order-payment");
        int fees = Matches.rule("fees");
        Matches.posted(orders, 1000);
        Matches.expected(orders, 1001);
        Matches.broken(orders, 1002, "missing-payment", new Money(4990, "EUR"), Duration.ofHours(2));
        Matches.broken(orders, 1003, "amount-under", new Money(10, "USD"), Duration.ofMinutes(1));
        Matches.broken(fees, 1004, "fee-over", new Money(3, "EUR"), Duration.ofDays(9));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, 1004 1003 1002 1001 1000",
                "order-payment, -, -, -, 1003 1002 1001 1000",
                "order-payment, expected, -, -, 1002 1001",
                "order-payment, -, any, -, 1003 1002",
                "-, -, any, -, 1004 1003 1002",
                "-, -, missing-payment, -, 1002",
                "-, -, -, stripe, 1004 1003 1002",
                "fees, under_amount, any, stripe, 1004",
                "nonesuch, -, -, -, ''"
            })
    void matchesAreNarrowedByEachField(String rule, String status, String broken, String vendor, String numbers) {
        Page<ReconciledMatch> page = reconciled.list(new MatchQuery(rule, status, broken, vendor, 100, null));
        assertThat(page.items())
                .extracting(match -> String.valueOf(MatchNumber.of(match.number())))
                .isEqualTo(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
        assertThat(page.next()).isNull();
    }

    @Test
    void aListIsWalkedByCursorToItsEnd() {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<ReconciledMatch> page = reconciled.list(new MatchQuery(null, null, null, null, 2, cursor));
            page.items().forEach(match -> walked.add(match.number()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(walked).containsExactly("REC-001004", "REC-001003", "REC-001002", "REC-001001", "REC-001000");
    }

    @Test
    void aMatchIsFoundByItsNumber() {
        ReconciledMatch found = reconciled.find("REC-001002").orElseThrow();
        assertThat(found.rule()).isEqualTo("order-payment");
        assertThat(found.status()).isEqualTo("expected");
        assertThat(found.missing()).isTrue();
        assertThat(found.atRisk()).isEqualTo(new Money(4990, "EUR"));
        assertThat(reconciled.find("REC-001003").orElseThrow().missing()).isFalse();
        assertThat(reconciled.find("REC-9")).isEmpty();
    }

    @Test
    void itsHistoryIsToldLatestFirst() {
        RoomsOnPostgres.sql().sql("""
                        insert into reconcile_change values
                          (1002, '2026-01-31T10:00:00Z', 'hub', 'opened', 'expected', null),
                          (1002, '2026-01-31T12:00:00Z', 'otto', 'closed', 'expected', 'Paid in cash.')""").update();
        assertThat(reconciled.history("REC-001002"))
                .extracting(MatchEntry::who, MatchEntry::action, MatchEntry::note)
                .containsExactly(tuple("otto", "closed", "Paid in cash."), tuple("hub", "opened", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002", "REC-", "REC-x", "REC-9999999999999999999", "INC-000001"})
    void whatReadsLikeNoNumberIsRefused(String number) {
        assertThatThrownBy(() -> reconciled.find(number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reconciled.list(new MatchQuery(null, null, null, null, 1, number)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatusThatIsNoneIsRefused() {
        assertThatThrownBy(() -> reconciled.list(new MatchQuery(null, "lost", null, null, 1, null)))
                .hasMessageContaining("'lost'");
    }
}
