package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemaTest {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final EventSchema SCHEMA = EventSchema.load(MAPPINGS);
    private static final Delivery DELIVERY = Folder.delivery("stripe", "{}");

    /** Ways to break an element of a mapping's result. */
    private static final Map<String, Consumer<ObjectNode>> BREAKAGES = new LinkedHashMap<>();

    static {
        BREAKAGES.put("unknown type", made -> made.put("type", "payment.vanished"));
        BREAKAGES.put("type of no kind", made -> made.put("type", "captured"));
        BREAKAGES.put("no data", made -> made.remove("data"));
        BREAKAGES.put("data is a list", made -> made.putArray("data"));
        BREAKAGES.put("no data at all in it", made -> made.putObject("data"));
        BREAKAGES.put("another field in data", made -> data(made).put("surprise", 1));
        BREAKAGES.put("local time", made -> made.put("time", "2026-01-31T10:00:00"));
        BREAKAGES.put("time with an offset", made -> made.put("time", "2026-01-31T10:00:00+00:00"));
        BREAKAGES.put("a day that is not", made -> made.put("time", "2026-02-30T10:00:00Z"));
        BREAKAGES.put("time as a number", made -> made.put("time", 1769853600));
        BREAKAGES.put("empty subject", made -> made.put("subject", ""));
        BREAKAGES.put("subject as a number", made -> made.put("subject", 12));
        BREAKAGES.put("subject with U+0000", made -> made.put("subject", "a\u0000"));
        BREAKAGES.put("subject with half a pair", made -> made.put("subject", "a\ud800"));
        BREAKAGES.put("long subject", made -> made.put("subject", "a".repeat(256)));
        BREAKAGES.put("subject of 255 pairs", made -> made.put("subject", "\ud83d\ude00".repeat(255)));
    }

    private static ObjectNode data(ObjectNode made) {
        return (ObjectNode) made.get("data");
    }

    /** Ways to break each field of data that an example has. */
    private static Map<String, Consumer<ObjectNode>> breakagesOf(JsonNode made) {
        Map<String, Consumer<ObjectNode>> all = new LinkedHashMap<>(BREAKAGES);
        made.get("data").fieldNames().forEachRemaining(field -> {
            all.put(field + " missing", copy -> data(copy).remove(field));
            all.put(field + " null", copy -> data(copy).putNull(field));
            all.put(field + " empty", copy -> data(copy).put(field, ""));
            all.put(field + " number", copy -> data(copy).put(field, 1.5));
            all.put(field + " list", copy -> data(copy).putArray(field).add(1));
            all.put(field + " upper case", copy -> data(copy).put(field, "SHOUTED"));
            all.put(field + " U+0000", copy -> data(copy).put(field, "a\u0000b"));
            all.put(field + " half a pair", copy -> data(copy).put(field, "a\udc00"));
            all.put(
                    field + " broken money",
                    copy -> data(copy).putObject(field).put("minor", 1.5).put("currency", "EUR"));
            all.put(
                    field + " lower money",
                    copy -> data(copy).putObject(field).put("minor", 1).put("currency", "eur"));
            all.put(field + " half money", copy -> data(copy).putObject(field).put("minor", 1));
        });
        return all;
    }

    private static Stream<JsonNode> elements() {
        return Stream.of("stripe", "hubspot", "shopify", "easypost")
                .flatMap(vendor -> Example.allIn(MAPPINGS.resolve(vendor)).stream())
                .map(Example::expected)
                .filter(JsonNode::isArray)
                .flatMap(expected ->
                        Stream.iterate(0, n -> n < expected.size(), n -> n + 1).map(expected::get))
                .filter(element -> element.has("type"));
    }

    private static boolean isGoodOnTheHotPath(JsonNode made) {
        try {
            Event event = Draft.of(made, SCHEMA).eventOf(DELIVERY, false);
            return event.id().equals("stripe:" + made.get("id").asText());
        } catch (Unmappable e) {
            assertThat(e.kind()).isEqualTo("invalid-event");
            return false;
        }
    }

    private static boolean isGoodByTheSchema(JsonNode made) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("source", "/vendors/stripe").put("vendor", "stripe");
        event.put("category", "payment").put("via", "webhook");
        event.put("receivedtime", DELIVERY.received().toString());
        event.put("deliveryid", DELIVERY.id().toString());
        made.fields().forEachRemaining(field -> event.set(field.getKey(), field.getValue()));
        return SCHEMA.problems(event).isEmpty();
    }

    @Test
    void theHotPathAgreesWithTheSchemaOnEveryExample() {
        assertThat(elements()).isNotEmpty().allSatisfy(made -> {
            assertThat(isGoodOnTheHotPath(made)).isTrue();
            assertThat(isGoodByTheSchema(made)).isTrue();
        });
    }

    @Test
    void theHotPathAgreesWithTheSchemaOnEveryBrokenExample() {
        List<String> disagreements = new ArrayList<>();
        int[] broken = {0};
        elements()
                .forEach(made -> breakagesOf(made).forEach((name, breakage) -> {
                    ObjectNode copy = made.deepCopy();
                    breakage.accept(copy);
                    boolean good = isGoodOnTheHotPath(copy);
                    broken[0] += good ? 0 : 1;
                    if (good != isGoodByTheSchema(copy)) {
                        disagreements.add(name + ": " + copy);
                    }
                }));
        assertThat(disagreements).isEmpty();
        assertThat(broken[0]).isGreaterThan(1000);
    }

    @Test
    void aWholeEventOfTheHubIsValid() {
        JsonNode made = elements().findFirst().orElseThrow();
        assertThat(SCHEMA.problems(
                        Draft.of(made, SCHEMA).eventOf(DELIVERY, false).toJson()))
                .isEmpty();
    }

    @Test
    void ordinaryDataIsSeenToBeValidAtOnceAndWhateverIsInvalidIsNot() throws IOException {
        JsonNode schema = Json.read(Files.readAllBytes(MAPPINGS.resolve(EventSchema.FILE)));
        Shape payment = Shape.of(schema.at("/$defs/payment"), schema);
        List<JsonNode> payments = elements()
                .filter(made -> made.get("type").asText().startsWith("payment."))
                .toList();

        assertThat(payments).isNotEmpty().allMatch(made -> payment.test(made.get("data")));
        payments.forEach(made -> breakagesOf(made).forEach((name, breakage) -> {
            ObjectNode copy = made.deepCopy();
            breakage.accept(copy);
            assertThat(payment.test(copy.path("data"))
                            && SCHEMA.problemOfData("payment.captured", copy.get("data")) != null)
                    .as(name)
                    .isFalse();
        }));
    }

    @Test
    void aSchemaThatSaysMoreThanIsUnderstoodIsAskedItself() throws IOException {
        JsonNode schema = Json.read("""
                {"$defs": {"even": {"type": "integer", "multipleOf": 2}, "loop": {"$ref": "#/$defs/loop"}}}""".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Shape.of(schema.at("/$defs/even"), schema).test(Json.MAPPER.valueToTree(2)))
                .isFalse();
        assertThat(Shape.of(schema.at("/$defs/loop"), schema).test(Json.MAPPER.valueToTree(2)))
                .isFalse();
    }

    @Test
    void everyTypeHasItsDefinition() {
        assertThat(SCHEMA.types())
                .hasSize(43)
                .contains("payment.captured", "order.partially_fulfilled", "campaign.measured");
        assertThat(SCHEMA.types()).allMatch(type -> SCHEMA.problemOfData(type, Json.MAPPER.createObjectNode()) != null);
    }

    @Test
    void aProblemNamesFieldAndRuleButNoValue() {
        ObjectNode data = Json.MAPPER.createObjectNode().put("paymentId", "p1").put("reason", "secret\u0000secret");
        assertThat(SCHEMA.problemOfData("fraud.warned", data))
                .startsWith("data.reason")
                .doesNotContain("secret");
    }

    @Test
    void theSchemaIsItselfValid() throws IOException {
        JsonNode schema = Json.MAPPER.readTree(Files.readString(MAPPINGS.resolve(EventSchema.FILE)));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012))
                        .validate(schema))
                .isEmpty();
    }

    @Test
    void aBrokenSchemaIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(EventSchema.FILE), String.join("\n", Arrays.asList("{", "  \"$id\": }", "")));
        assertThatThrownBy(() -> EventSchema.load(folder))
                .isInstanceOfSatisfying(
                        BrokenMapping.class, e -> assertThat(e.line()).isEqualTo(2));
    }
}
