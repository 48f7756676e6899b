package com.saypro.hub.notify.send;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Makes the request in the body. The message says to which host it goes; {@link ChannelClient} knows the rest. */
@Component("askChannel")
final class AskChannel implements Processor {
    private final Posting posting;

    AskChannel(Posting posting) {
        this.posting = posting;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Post post = message.getBody(Post.class);
        posting.begin(post);
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_METHOD, post.method());
        message.setHeader(
                Exchange.HTTP_URI, post.uri().getScheme() + "://" + post.uri().getRawAuthority() + "/");
    }
}
