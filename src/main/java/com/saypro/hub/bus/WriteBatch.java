package com.saypro.hub.bus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;

/** Turns a list of vocabulary into messages that the Kafka producer sends as one batch. */
final class WriteBatch<T> implements Processor {
    private final BiConsumer<T, Message> write;

    WriteBatch(BiConsumer<T, Message> write) {
        this.write = write;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Collection<T> values = exchange.getMessage().getBody(Collection.class);
        List<Message> messages = new ArrayList<>(values.size());
        for (T value : values) {
            Message message = new DefaultMessage(exchange);
            write.accept(value, message);
            messages.add(message);
        }
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(messages);
    }
}
