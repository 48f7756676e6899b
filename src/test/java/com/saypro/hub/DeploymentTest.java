package com.saypro.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that put the hub on a machine with Docker. */
class DeploymentTest {
    private final JsonNode compose = read();

    @Test
    void theComposeFileKeepsToTheComposeSpecification() throws Exception {
        assertThat(schemaErrors(compose)).isEmpty();
    }

    @Test
    void theSchemaWouldFindAMistake() throws Exception {
        JsonNode mistaken = compose.deepCopy();
        ((ObjectNode) mistaken.at("/services/hub")).put("port", "8080:8080");

        assertThat(schemaErrors(mistaken)).isNotEmpty();
    }

    @Test
    void theHubItsDatabaseAndItsKafkaAreThereAndOnRequestWhatWatchesThem() {
        assertThat(names(compose.get("services"))).containsExactly("hub", "database", "kafka", "prometheus", "grafana");
        for (String watcher : List.of("prometheus", "grafana")) {
            assertThat(compose.at("/services/" + watcher + "/profiles/0").asText())
                    .isEqualTo("monitoring");
        }
    }

    @Test
    void whatIsMountedFromTheProjectIsThere() {
        for (JsonNode service : compose.get("services")) {
            service.path("volumes").forEach(volume -> {
                String source = volume.asText().split(":")[0];
                assertThat(!source.startsWith("./") || Files.exists(Path.of(source)))
                        .as(source)
                        .isTrue();
            });
        }
    }

    @Test
    void everyServiceIsWatchedAndKeepsItsDataInAVolume() {
        for (JsonNode service : compose.get("services")) {
            assertThat(service.at("/healthcheck/test").isArray()).isTrue();
            String volume = service.at("/volumes/0").asText();
            assertThat(names(compose.get("volumes"))).contains(volume.substring(0, volume.indexOf(':')));
        }
    }

    @Test
    void theHubWaitsForHealthyServices() {
        JsonNode waited = compose.at("/services/hub/depends_on");

        assertThat(names(waited)).containsExactly("database", "kafka");
        assertThat(waited)
                .allSatisfy(
                        service -> assertThat(service.get("condition").asText()).isEqualTo("service_healthy"));
    }

    @Test
    void onlyTheWebhooksArePublishedBeyondThisMachine() {
        List<String> published = new ArrayList<>();
        for (JsonNode service : compose.get("services")) {
            service.path("ports").forEach(port -> published.add(port.asText()));
            assertThat(service.has("network_mode")).isFalse();
        }

        assertThat(published)
                .contains("8080:8080", "127.0.0.1:8081:8081")
                .filteredOn(port -> !port.startsWith("127.0.0.1:"))
                .containsExactly("8080:8080");
    }

    @Test
    void noPasswordHasADefault() {
        for (JsonNode service : compose.get("services")) {
            service.path("environment").fields().forEachRemaining(setting -> {
                if (setting.getKey().endsWith("PASSWORD")) {
                    assertThat(setting.getValue().asText()).startsWith("${").contains(":?");
                }
            });
        }
    }

    @Test
    void theImageRunsAsAnOrdinaryUserAndSaysWhetherItIsReady() throws Exception {
        Path dockerfile = Path.of(compose.at("/services/hub/build/dockerfile").asText());

        assertThat(Files.readAllLines(dockerfile))
                .contains("USER hub")
                .anyMatch(line -> line.startsWith("HEALTHCHECK"))
                .anyMatch(line -> line.contains("/actuator/health/readiness"));
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("docker-compose.yml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> schemaErrors(JsonNode file) throws Exception {
        try (InputStream text = DeploymentTest.class.getResourceAsStream("/compose-spec.json")) {
            ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(text);
            schema.remove("$schema"); // an address that was never the draft's own
            withoutOldIds(schema);
            // Newer than this copy of the schema, and known to every Compose of today.
            ((ObjectNode) schema.get("properties")).putObject("name").put("type", "string");
            ((ObjectNode) schema.at("/definitions/secret/properties"))
                    .putObject("environment")
                    .put("type", "string");
            return JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(schema).validate(file).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    /** Named so in a draft before the one that the schema is written in; nothing refers to them. */
    private static void withoutOldIds(JsonNode schema) {
        if (schema.path("id").isTextual()) {
            ((ObjectNode) schema).remove("id");
        }
        schema.forEach(DeploymentTest::withoutOldIds);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
