package com.saypro.hub.bus;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.springframework.stereotype.Component;

/** Tells Kafka that a batch is done. A batch spans partitions, and the consumer's own commit would cover only the last one. */
@Component("commit")
final class Commit implements Processor {
    @Override
    public void process(Exchange exchange) {
        for (Exchange record : Batch.taken(exchange).last()) {
            record.getMessage()
                    .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                    .commit();
        }
    }
}
