package com.saypro.hub.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestFormTest {
    private static final Form.Values VALUES =
            new Form.Values(Instant.parse("2026-01-31T10:00:00Z"), null, null, null, name -> "a b&c");

    private static String uri(String value) {
        return new RequestForm(RequestForm.Method.GET, "/query", Map.of("q", value), null)
                .uri("https://api.acme.example", VALUES)
                .toString();
    }

    @Test
    void aQueryMayBeAWholeSentence() {
        assertThat(uri("SELECT Id FROM Contact WHERE T >= {since:iso} ORDER BY T"))
                .isEqualTo("https://api.acme.example/query?q=SELECT%20Id%20FROM%20Contact%20WHERE%20T%20%3E%3D%20"
                        + "2026-01-31T10%3A00%3A00Z%20ORDER%20BY%20T");
    }

    @Test
    void whatIsFilledInStaysOneValue() {
        assertThat(uri("{setting:SHOP}")).isEqualTo("https://api.acme.example/query?q=a%20b%26c");
    }

    @Test
    void aParameterWithoutItsCursorIsLeftOut() {
        assertThat(uri("{cursor}")).isEqualTo("https://api.acme.example/query");
    }
}
