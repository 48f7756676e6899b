package com.saypro.hub.notify.send;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.notify.Message;
import com.saypro.hub.notify.text.Content;
import com.saypro.hub.notify.text.Words;
import org.springframework.stereotype.Component;

/**
 * What PagerDuty's Events API v2 takes. An incident's number is the key of its alert there, so a message that comes twice
 * changes nothing.
 */
@Component("pagerDutyForm")
public class PagerDutyForm {
    private static final String EVENTS = "https://events.pagerduty.com/v2/enqueue";
    /** PagerDuty's limit. */
    private static final int LONGEST_SUMMARY = 1024;

    private final Addresses addresses;
    private final Words words;

    PagerDutyForm(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    /** The request that brings a message. */
    public Post write(Message message) {
        Content content = message.content();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("routing_key", addresses.setting(message.channel(), "KEY"));
        event.put("event_action", action(content.value("change")));
        event.put("dedup_key", message.thread() == null ? message.notice() : message.thread());
        event.put("client", "SayPro Integration Hub").put("client_url", content.value("link"));
        String summary = words.text(content).subject();
        ObjectNode payload = event.putObject("payload");
        payload.put("summary", summary.substring(0, Math.min(summary.length(), LONGEST_SUMMARY)));
        payload.put("source", content.value("vendor").isEmpty() ? "hub" : content.value("vendor"));
        payload.put("severity", content.value("severity").isEmpty() ? "info" : content.value("severity"));
        payload.put("timestamp", content.value("at"));
        payload.put("group", content.value("category"));
        ObjectNode details = payload.putObject("custom_details");
        details.put("change", content.value("change")).put("title", content.value("title"));
        content.details().forEach(details::put);
        return Post.json(addresses.of(message.channel(), EVENTS), event);
    }

    private static String action(String change) {
        return switch (change) {
            case "acknowledged" -> "acknowledge";
            case "resolved" -> "resolve";
            default -> "trigger";
        };
    }
}
