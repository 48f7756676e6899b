package com.saypro.hub.notify.send;

import com.saypro.hub.notify.SendFailure;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Takes the answer out of the exchange, unless it is one of a receiver that did not take the message. */
@Component("readReply")
final class ReadReply implements Processor {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        String wait = message.getHeader("Retry-After", String.class);
        byte[] body = message.getBody() == null ? new byte[0] : message.getBody(byte[].class);
        message.removeHeaders("*");
        message.setBody(new Reply(status, body));
        if (status < 200 || status >= 300) {
            throw failure(status, wait);
        }
    }

    private static SendFailure failure(int status, String wait) {
        String reason = "The receiver answers HTTP " + status;
        if (status == GONE) {
            return SendFailure.gone(reason);
        }
        if (status >= 500 || status == TOO_MANY || status == REQUEST_TIMEOUT) {
            boolean says = wait != null && (status == TOO_MANY || status == 503);
            return SendFailure.again(reason, says ? RetryAfter.of(wait, Instant.now()) : Duration.ZERO);
        }
        return SendFailure.refused(status < 400 ? reason + ", which is not followed" : reason);
    }
}
