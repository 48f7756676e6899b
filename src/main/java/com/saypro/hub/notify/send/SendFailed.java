package com.saypro.hub.notify.send;

import com.saypro.hub.notify.Message;
import com.saypro.hub.notify.MessageBook;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Books that a message was not sent. */
@Component("sendFailed")
final class SendFailed implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(SendFailed.class);

    private final MessageBook book;

    SendFailed(MessageBook book) {
        this.book = book;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getProperty("message", Message.class);
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (isOfDatabase(caught)) {
            LOG.warn("What became of {} is not booked; it is sent again: {}", message, caught.getMessage());
            return;
        }
        try {
            book.failed(message, Causes.failure(message.channel(), caught));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("That {} failed is not booked; it is sent again: {}", message, e.getMessage());
        }
    }

    private static boolean isOfDatabase(Throwable caught) {
        return caught instanceof DataAccessException || caught instanceof TransactionException;
    }
}
