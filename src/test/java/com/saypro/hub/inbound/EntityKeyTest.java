package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityKeyTest {
    private static Optional<String> find(String place, String body) {
        return EntityKey.find(JsonPointer.compile(place), body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id | {\"id\":\"a\"} | a",
                "/id | {\"x\":{\"id\":\"no\"},\"id\":12345678901234567890} | 12345678901234567890",
                "/data/object/id | {\"data\":{\"previous\":[1,{}],\"object\":{\"n\":null,\"id\":\"ch_1\"}}} | ch_1",
                "/0/objectId | [{\"a\":[[]],\"objectId\":51},{\"objectId\":52}] | 51",
                "/1/objectId | [{\"a\":[[]],\"objectId\":51},{\"objectId\":52}] | 52"
            })
    void theEntityIsFoundInObjectsAndArrays(String place, String body, String entity) {
        assertThat(find(place, body)).contains(entity);
    }

    @Test
    void nothingBehindTheEntityIsRead() {
        assertThat(find("/id", "{\"id\":\"a\",,, not json")).contains("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id | not json",
                "/id | ''",
                "/id | {}",
                "/id | {\"id\":null}",
                "/id | {\"id\":{}}",
                "/id | {\"id\":1.5}",
                "/id | {\"id\":\"\"}",
                "/id | {\"id\":\"cut of",
                "/id/x | {\"id\":\"a\"}",
                "/3 | [1,2]",
                "/id | [1,2]",
                "/id | type=subscribe&id=1",
                "/id | {\"a"
            })
    void withoutAUsableEntityThereIsNone(String place, String body) {
        assertThat(find(place, body)).isEmpty();
    }

    @Test
    void hostileBodiesHaveNone() {
        assertThat(find("/id", "[".repeat(100_000))).isEmpty();
        assertThat(find("/id", "{\"a\":".repeat(100_000))).isEmpty();
        assertThat(find("/id", "{\"id\":\"" + "x".repeat(201) + "\"}")).isEmpty();
    }
}
