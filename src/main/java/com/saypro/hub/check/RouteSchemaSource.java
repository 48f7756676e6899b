package com.saypro.hub.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Camel's own YAML schema, narrowed to the long form: where it allows a short form beside the long one, only the long
 * one is left. So a text that keeps the narrowed schema keeps Camel's, and a broken one gets one reason, not thirty.
 */
final class RouteSchemaSource {
    private static final String DEFINITIONS = "definitions";
    private static final String EXPRESSION = "org.apache.camel.model.language.ExpressionDefinition";
    private static final List<String> PROSE = List.of("title", "description", "default", "deprecated");

    private final Set<String> languages = new TreeSet<>();
    private final JsonSchema schema;

    private RouteSchemaSource() {
        ObjectNode root = read();
        ObjectNode items = (ObjectNode) root.get("items");
        JsonNode expression = items.path(DEFINITIONS).path(EXPRESSION);
        expression
                .at("/anyOf/0/oneOf")
                .forEach(branch -> branch.path("properties").fieldNames().forEachRemaining(languages::add));
        narrow(root);
        ((ObjectNode) expression).put("minProperties", 1).put("maxProperties", 1);
        ((ObjectNode) items.get("properties")).retain("route", "routeConfiguration");
        schema = JsonSchemaFactory.getInstance(VersionFlag.V4)
                .getSchema(
                        root,
                        SchemaValidatorsConfig.builder()
                                .preloadJsonSchema(false)
                                .build());
    }

    /** Reading 800 KB of schema takes a third of a second, so it is read when first needed, once. */
    private static final class Once {
        private static final RouteSchemaSource SOURCE = new RouteSchemaSource();
    }

    static JsonSchema schema() {
        return Once.SOURCE.schema;
    }

    /** The names of Camel's expression languages. */
    static Set<String> languages() {
        return Once.SOURCE.languages;
    }

    private static ObjectNode read() {
        try (InputStream file = RouteSchemaSource.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            return (ObjectNode) JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Camel's YAML schema is not in the jar", e);
        }
    }

    private void narrow(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(PROSE);
            longFormOnly(object);
            flattenChoices(object);
            for (String names : List.of("properties", DEFINITIONS)) {
                object.path(names).forEach(this::narrow);
            }
            narrow(object.path("items"));
        }
    }

    /** {@code oneOf: [a text, a mapping]} becomes the mapping. */
    private static void longFormOnly(ObjectNode object) {
        JsonNode forms = object.path("oneOf");
        if (forms.size() == 2
                && forms.at("/0/type").asText().equals("string")
                && forms.get(1) instanceof ObjectNode longForm) {
            object.remove("oneOf");
            object.setAll(longForm);
        }
    }

    /** A choice between keys becomes those keys; a choice between inline languages and {@code expression} the latter. */
    private void flattenChoices(ObjectNode object) {
        JsonNode choices = object.remove("anyOf");
        if (choices == null) {
            return;
        }
        ObjectNode properties = object.withObjectProperty("properties");
        for (JsonNode choice : choices) {
            for (JsonNode branch : choice.path("oneOf")) {
                if (branch.path("$ref").asText().endsWith(EXPRESSION)) {
                    properties.remove(languages);
                }
                branch.path("properties")
                        .fields()
                        .forEachRemaining(key -> properties.set(key.getKey(), key.getValue()));
            }
        }
        object.put("additionalProperties", false);
    }
}
