package com.saypro.hub.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email             | grete.muster@web.de            | person-[0-9a-f]{4}@example\\.com
            receipt           | sent to grete.muster@web.de ok | sent to person-[0-9a-f]{4}@example\\.com ok
            first_name        | Grete                          | [A-Z][a-z]+
            customerName      | Grete Muster                   | [A-Z][a-z]+ [A-Z][a-z]+
            phone             | +49 (30) 1234-567              | \\+\\d\\d \\(\\d\\d\\) \\d{4}-\\d{3}
            text              | +49 (30) 1234-567              | \\+\\d\\d \\(\\d\\d\\) \\d{4}-\\d{3}
            address1          | Am Ring 12b                    | [A-Z][a-z] [A-Z][a-z]{3} \\d\\d[a-z]
            postal_code       | 10115                          | \\d{5}
            client_secret     | sk_live_51AbC                  | redacted
            hmacSignature     | q2FkYw==                       | redacted
            last4             | 4242                           | \\d{4}
            iban              | DE02120300000000202051         | [A-Z]{2}\\d{20}
            id                | ch_3OabCDEFghij12              | ch_\\d[A-Z][a-z]{2}[A-Z]{4}[a-z]{4}\\d\\d
            id                | 1767261600                     | [1-9]\\d{9}
            admin_graphql_id  | gid://shop/Order/820982911946  | gid://shop/Order/[1-9]\\d{11}
            event             | 5f1cbb0e-9f7d-4d3e-8f39-0b7f6f3a2c11 | [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}
            client            | 81.169.145.70                  | 192\\.0\\.2\\.\\d+
            shop_domain       | grete-shop.example             | [a-z]{5}-[a-z]{4}\\.[a-z]{7}
            url               | https://grete.shop.de/a?k=v    | https://example\\.com/a
            note              | Ring twice, Grete              | [A-Z][a-z]{3} [a-z]{5}, [A-Z][a-z]{4}
            """)
    void whatBelongsToSomebodyIsReplacedByItsLike(String field, String value, String like) {
        String redacted = Redaction.of(field, value);
        assertThat(redacted).matches(like).isNotEqualTo(value);
        assertThat(Redaction.of(field, value)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment_intent.succeeded",
                "2026-01-31T10:00:00.123456+01:00",
                "2026-01-31",
                "1234567.89",
                "EUR",
                "card_declined",
                "in_transit",
                "2024-06-20",
                "1767261600",
                "1767261600123",
                "visa"
            })
    void whatAMappingDecidesByStays(String value) {
        assertThat(Redaction.of("status", value)).isEqualTo(value);
    }

    @Test
    void equalValuesStayEqualWhereverTheyStand() {
        JsonNode redacted = redacted("""
                {"id": 820982911946, "order_id": "820982911946", "links": ["/orders/820982911946/x"], "total": 4990000000000,
                 "created": 1767261600, "quantity": 12}""");
        String id = redacted.get("id").asText();
        assertThat(id).matches("[1-9]\\d{11}").isNotEqualTo("820982911946");
        assertThat(redacted.get("order_id").asText()).isEqualTo(id);
        assertThat(redacted.at("/links/0").asText()).isEqualTo("/orders/" + id + "/x");
        assertThat(redacted.get("total").asLong()).isEqualTo(4_990_000_000_000L);
        assertThat(redacted.get("created").asLong()).isEqualTo(1_767_261_600);
        assertThat(redacted.get("quantity").asInt()).isEqualTo(12);
        assertThat(redacted.get("id").isNumber()).isTrue();
    }

    @Test
    void aPropertysValueIsWhatItsNameSays() {
        JsonNode redacted =
                redacted("{\"propertyName\": \"lastname\", \"propertyValue\": \"Muster\", \"objectId\": 5}");
        assertThat(redacted.get("propertyName").asText()).isEqualTo("lastname");
        assertThat(redacted.get("propertyValue").asText()).isNotEqualTo("Muster");
    }

    @Test
    void formsAndDocumentsKeepTheirShape() {
        assertThat(RedactedBody.ofForm(
                                "type=subscribe&data%5Bmerges%5D%5BEMAIL%5D=grete%40web.de&data[list_id]=a6b5da1054&x")
                        .textValue())
                .matches(
                        "type=subscribe&data%5Bmerges%5D%5BEMAIL%5D=person-[0-9a-f]{4}%40example.com&data\\[list_id]=[0-9a-f]{10}&x")
                .doesNotContain("a6b5da1054");
        assertThat(RedactedBody.ofXml("""
                        <?xml version="1.0" encoding="UTF-8"?><!-- Grete -->
                        <s:Contact xmlns:s="urn:a.example.org" id="003D000000abcde"><s:LastName a="b">Muster</s:LastName>
                        <Status>Open</Status></s:Contact>""").textValue())
                .contains(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "xmlns:s=\"urn:a.example.org\"", "<Status>Open<")
                .doesNotContain("Muster", "Grete", "003D000000abcde");
    }

    @Test
    void aBodyIsReadForWhatItIs() {
        assertThat(body(" {\"price\": 10.50}").toString()).isEqualTo("{\"price\":10.50}");
        assertThat(body("a=1&email=x@y.de").textValue()).startsWith("a=1&email=person-");
        assertThat(body("\n<a><email>x@y.de</email></a>").textValue()).contains("<email>person-");
        assertThatThrownBy(() -> body("{\"a\": ")).hasMessage("The body is neither JSON, nor XML, nor a form");
        assertThatThrownBy(() -> body("hello")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode body(String text) {
        return RedactedBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode redacted(String json) {
        return body(json);
    }
}
