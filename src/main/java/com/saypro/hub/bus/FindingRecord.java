package com.saypro.hub.bus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.saypro.hub.event.Finding;
import java.io.IOException;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** How a finding lies in Kafka: as JSON, keyed by its fingerprint. */
final class FindingRecord {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private FindingRecord() {}

    static void write(Finding finding, Message message) {
        try {
            message.setBody(JSON.writeValueAsBytes(finding));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A finding is always writable", e);
        }
        message.setHeader(KafkaConstants.KEY, finding.fingerprint());
    }

    static Finding read(Message message) {
        try {
            return JSON.readValue(message.getBody(byte[].class), Finding.class).at(Batch.position(message));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a finding: " + e.getMessage(), e);
        }
    }
}
