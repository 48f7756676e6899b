package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a YAML file holds; numbers exactly as they are written.
 *
 * @param value all of it
 * @param lines on which line each value begins
 */
record YamlFile(JsonNode value, Map<JsonPointer, Integer> lines) {
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static byte[] bytes(Path file) throws BrokenFile {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BrokenFile(file, 0, "the file is missing");
        } catch (IOException e) {
            throw new BrokenFile(file, 0, "cannot be read: " + e);
        }
    }

    static YamlFile read(Path file, byte[] bytes) throws BrokenFile {
        try (Lines lines = new Lines(YAML.createParser(bytes))) {
            JsonNode root = YAML.readTree(lines);
            if (root == null || root.isMissingNode() || root.isNull() || ("" + root.textValue()).isBlank()) {
                throw new BrokenFile(file, 0, "the file is empty");
            }
            return new YamlFile(root, lines.byPlace());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String said = String.valueOf(e.getOriginalMessage());
            throw new BrokenFile(
                    file,
                    line,
                    "not readable as YAML: " + said.lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new BrokenFile(file, 0, "cannot be read: " + e);
        }
    }
}
