package com.saypro.hub.bus;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Position;
import com.saypro.hub.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Turns the records of a poll into vocabulary. A record nobody can read stays in Kafka, and a finding tells where. */
final class ReadBatch<T> implements Processor {
    private final Function<Message, T> read;
    private final Findings findings;

    ReadBatch(Function<Message, T> read, Findings findings) {
        this.read = read;
        this.findings = findings;
    }

    @Override
    public void process(Exchange exchange) {
        List<Exchange> records = Batch.take(exchange).records();
        List<T> values = new ArrayList<>(records.size());
        for (Exchange record : records) {
            try {
                values.add(read.apply(record.getMessage()));
            } catch (RuntimeException e) {
                findings.report(unreadable(exchange.getFromRouteId(), Batch.position(record.getMessage()), e));
            }
        }
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(values);
    }

    private static Finding unreadable(String route, Position at, RuntimeException e) {
        Failure failure = new Failure(
                "read",
                FailureClass.SYSTEM,
                Severity.ERROR,
                "unreadable-record",
                "A record cannot be read: " + e.getMessage());
        return Finding.raised(
                null, route, failure, at.topic() + "-" + at.partition() + "@" + at.offset(), Instant.now());
    }
}
