package com.saypro.hub.reconcile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Via;
import com.saypro.hub.event.reading.FieldNames;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule reads of an event. */
class FieldTest {
    private static EventFields fields;

    @BeforeAll
    static void readSchema() throws Exception {
        fields = EventFields.load(Path.of("mappings"));
    }

    private static Event event(String data) throws Exception {
        Instant sunday = Instant.parse("2026-02-01T23:59:59.5Z");
        JsonNode json = new ObjectMapper().readTree(data);
        return new Event(
                "acme:1",
                "order.paid",
                "o1",
                sunday,
                "acme",
                Category.COMMERCE,
                Via.WEBHOOK,
                sunday,
                new UUID(0, 1),
                false,
                null,
                json);
    }

    private static Object read(String field, String data) throws Exception {
        JsonNode element = new ObjectMapper().readTree("{\"sku\": \"S1\", \"quantity\": 1.50}");
        return new FieldNames(fields, List.of("order.paid"), "items").of(field).read(event(data), element);
    }

    @ParameterizedTest
    @CsvSource({
        "orderId, O1",
        "lower(orderId), o1",
        "test, true",
        "item.sku, S1",
        "vendor, acme",
        "subject, o1",
        "type, order.paid",
        "category, commerce",
        "time, 2026-02-01T23:59:59.500Z",
        "day(time), 2026-02-01",
        "week(time), 2026-01-26",
        "month(time), 2026-02"
    })
    void aTextIsReadAsItStands(String field, String text) throws Exception {
        assertThat(read(field, "{\"orderId\": \"O1\", \"test\": true}")).isEqualTo(text);
    }

    @Test
    void moneyAndNumbersAreExact() throws Exception {
        String largest = "{\"total\": {\"minor\": 9223372036854775807, \"currency\": \"JPY\"}}";

        assertThat(read("total", largest)).isEqualTo(new Money(Long.MAX_VALUE, "JPY"));
        assertThat(read("currency(total)", largest)).isEqualTo("JPY");
        assertThat((BigDecimal) read("item.quantity", "{}")).isEqualByComparingTo("1.5");
    }

    @Test
    void whatIsAbsentIsNeverZeroOrEmpty() throws Exception {
        for (String field : List.of("orderId", "lower(orderId)", "total", "currency(total)", "item.price", "test")) {
            assertThat(read(field, "{}")).as(field).isNull();
        }
    }

    @Test
    void everyTypeOfEventHasItsFields() {
        assertThat(fields.types()).contains("payment.captured", "campaign.measured");
        assertThat(fields.of("payout.paid").fields())
                .containsEntry("amount", EventFields.Kind.MONEY)
                .containsEntry("arrivalDate", EventFields.Kind.TIME)
                .containsEntry("payoutId", EventFields.Kind.TEXT);
        assertThat(fields.of("campaign.measured").fields())
                .containsEntry("clicks", EventFields.Kind.NUMBER)
                .containsEntry("conversions", EventFields.Kind.NUMBER);
        assertThat(fields.of("order.paid").fields()).doesNotContainKey("items");
        assertThat(fields.of("order.paid").arrays().get("items")).containsEntry("price", EventFields.Kind.MONEY);
        assertThat(fields.of("order.lost")).isNull();
    }
}
