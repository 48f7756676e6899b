package com.saypro.hub.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Takes the HTTP answer out of the exchange; a vendor that says it cannot is one that is away. */
@Component("readAnswer")
final class ReadAnswer implements Processor {
    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        Map<String, List<String>> headers = new HashMap<>();
        message.getHeaders().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), texts(value)));
        byte[] body = message.getBody() == null ? new byte[0] : message.getBody(byte[].class);
        Answer answer = new Answer(status, headers, body);
        message.removeHeaders("*");
        message.setBody(answer);
        if (status >= 500) {
            boolean says = answer.first("retry-after") != null;
            throw PollFailure.away(
                    "The vendor answers HTTP " + status, says ? Patience.of(answer, Instant.now()) : Duration.ZERO);
        }
    }

    private static List<String> texts(Object value) {
        Iterable<?> values = value instanceof Iterable<?> many ? many : List.of(value);
        return StreamSupport.stream(values.spliterator(), false)
                .map(String::valueOf)
                .toList();
    }
}
