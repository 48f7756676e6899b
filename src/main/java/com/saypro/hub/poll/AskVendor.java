package com.saypro.hub.poll;

import java.net.URI;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/**
 * Makes the next request of the exchange property {@code talk}. The message says where it goes; the key stays out of the
 * exchange, where a trace could show it, and is added by {@link VendorClient}.
 */
@Component("askVendor")
final class AskVendor implements Processor {
    private final Asking asking;

    AskVendor(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void process(Exchange exchange) {
        Request request = exchange.getProperty("talk", Talk.class).ask();
        asking.begin(request);
        URI uri = request.uri();
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_METHOD, request.method());
        message.setHeader(Exchange.HTTP_URI, uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
        if (uri.getRawQuery() != null) {
            message.setHeader(Exchange.HTTP_RAW_QUERY, uri.getRawQuery());
        }
    }
}
