package com.saypro.hub.notify.send;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.notify.Message;
import com.saypro.hub.notify.SendFailure;
import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.notify.text.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A signed webhook by Standard Webhooks 1.0. What it tells of has one id, however often it is sent. */
@Component("webhookForm")
public class WebhookForm {
    private static final int ID_BYTES = 16;

    private final Addresses addresses;

    WebhookForm(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The request that brings a message. */
    public Post write(Message message) {
        Channel channel = message.channel();
        URI uri = addresses.of(channel);
        byte[] body = body(message.content()).toString().getBytes(StandardCharsets.UTF_8);
        String id = "msg_" + Sha256.hex(channel.name() + "\n" + message.notice(), ID_BYTES);
        long now = Instant.now().getEpochSecond();
        return Post.json(
                uri,
                body,
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", String.valueOf(now),
                        "webhook-signature", signature(channel, id, now, body)));
    }

    private String signature(Channel channel, String id, long now, byte[] body) {
        try {
            return StandardWebhook.signature(addresses.settings().all(channel, "SECRET"), id, now, body);
        } catch (IllegalArgumentException e) {
            throw SendFailure.misconfigured(channel.variable("SECRET") + " must be whsec_ and base64");
        }
    }

    private static ObjectNode body(Content content) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String change = content.value("change");
        body.put("type", change.isEmpty() ? content.template() : content.template() + "." + change);
        body.put("timestamp", content.value("at"));
        ObjectNode data = body.putObject("data");
        content.values().forEach((name, value) -> {
            if (!value.isEmpty()) {
                data.put(name, value);
            }
        });
        if (!content.details().isEmpty()) {
            ObjectNode details = data.putObject("details");
            content.details().forEach(details::put);
        }
        content.items().forEach(item -> {
            ObjectNode each = data.withArray("items").addObject();
            item.forEach(each::put);
        });
        return body;
    }
}
