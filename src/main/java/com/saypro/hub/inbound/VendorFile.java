package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a vendor's YAML file and remembers the line of every key. */
final class VendorFile {
    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private VendorFile() {}

    /**
     * The whole file.
     *
     * @param known the keys it may have
     * @throws BrokenVendor when it cannot be read, is not YAML, or has other keys
     */
    static Section read(Path file, List<String> known) throws BrokenVendor {
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode root = YAML.readTree(bytes);
            boolean bare = root == null || root.isMissingNode() || root.isNull();
            if (bare || root.isTextual() && root.textValue().isBlank()) {
                throw new BrokenVendor(file, 0, "the file is empty");
            }
            return new Section(file, root, JsonPointer.empty(), lines(bytes), known);
        } catch (NoSuchFileException e) {
            throw new BrokenVendor(file, 0, "the file is missing");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenVendor(
                    file, Math.max(line, 0), "not readable as YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BrokenVendor(file, 0, "cannot be read: " + e);
        }
    }

    private static Map<JsonPointer, Integer> lines(byte[] bytes) throws IOException {
        Map<JsonPointer, Integer> lines = new HashMap<>();
        lines.put(JsonPointer.empty(), 1);
        try (JsonParser parser = YAML.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    lines.put(
                            parser.getParsingContext().pathAsPointer(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    private static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
