package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/** Whatever the body is, finding its entity ends, and what is found can be a key. */
class EntityKeyFuzzTest {
    private static final List<JsonPointer> PLACES = List.of(
            JsonPointer.compile("/data/object/id"),
            JsonPointer.compile("/0/objectId"),
            JsonPointer.compile("/id"),
            JsonPointer.empty());

    @FuzzTest(maxDuration = "200s")
    void anyBodyHasAUsableKeyOrNone(byte[] body) {
        for (JsonPointer place : PLACES) {
            assertThat(EntityKey.find(place, body))
                    .satisfies(key ->
                            key.ifPresent(text -> assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(200)));
        }
    }
}
