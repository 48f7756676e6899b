package com.saypro.hub.bus;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Via;
import java.util.UUID;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** How a dead letter lies in Kafka: the original bytes as the value, all else in headers. */
final class DeadLetterRecord {
    private DeadLetterRecord() {}

    static void write(DeadLetter letter, Message message) {
        Failure failure = letter.failure();
        message.setBody(letter.payload());
        message.setHeader(KafkaConstants.KEY, letter.id());
        message.setHeader(Headers.ID, letter.id());
        message.setHeader(Headers.VENDOR, letter.vendor());
        message.setHeader(Headers.CATEGORY, letter.category().word());
        message.setHeader(Headers.VIA, letter.via().word());
        message.setHeader(Headers.DELIVERY, letter.delivery().toString());
        message.setHeader(Headers.RECEIVED, letter.received().toString());
        message.setHeader(Headers.FAILED_AT, letter.failedAt().toString());
        message.setHeader(Headers.STEP, failure.step());
        message.setHeader(Headers.CLASS, failure.failureClass().word());
        message.setHeader(Headers.SEVERITY, failure.severity().word());
        message.setHeader(Headers.KIND, failure.kind());
        message.setHeader(Headers.REASON, failure.reason());
        message.setHeader(Headers.KEY, letter.key());
        message.setHeader(Headers.ALONE, String.valueOf(letter.alone()));
        Headers.writeVendorsOwn(message, letter.headers());
    }

    static DeadLetter read(Message message) {
        return new DeadLetter(
                Headers.text(message, Headers.ID),
                Headers.text(message, Headers.VENDOR),
                Category.of(Headers.text(message, Headers.CATEGORY)),
                Via.of(Headers.text(message, Headers.VIA)),
                UUID.fromString(Headers.text(message, Headers.DELIVERY)),
                Headers.time(message, Headers.RECEIVED),
                Headers.time(message, Headers.FAILED_AT),
                failure(message),
                Headers.text(message, Headers.KEY),
                Headers.readVendorsOwn(message),
                message.getBody(byte[].class),
                Boolean.parseBoolean(Headers.text(message, Headers.ALONE)));
    }

    private static Failure failure(Message message) {
        return new Failure(
                Headers.text(message, Headers.STEP),
                FailureClass.of(Headers.text(message, Headers.CLASS)),
                Severity.of(Headers.text(message, Headers.SEVERITY)),
                Headers.text(message, Headers.KIND),
                Headers.text(message, Headers.REASON));
    }
}
