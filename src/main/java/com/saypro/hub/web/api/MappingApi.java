package com.saypro.hub.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.hub.mapping.Trial;
import com.saypro.hub.web.MappingDesk;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries mappings. */
@RestController
@RequestMapping("/api/vendors/{vendor}/map")
class MappingApi {
    /** A delivery to try, as an example is written: a body that is a text stands for exactly that text. */
    record Tried(Map<String, String> headers, JsonNode body) {}

    private final MappingDesk desk;
    private final ObjectMapper json;

    MappingApi(MappingDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @PostMapping
    Trial map(@PathVariable String vendor, @RequestBody Tried tried) throws JsonProcessingException {
        if (tried.body() == null || tried.body().isNull()) {
            throw new IllegalArgumentException("Give the body to map");
        }
        String text = tried.body().isTextual() ? tried.body().textValue() : json.writeValueAsString(tried.body());
        Map<String, String> headers = tried.headers() == null ? Map.of() : tried.headers();
        return desk.run(vendor, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
