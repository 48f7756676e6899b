package com.saypro.hub.notify.send;

import com.saypro.hub.notify.Message;
import com.saypro.hub.notify.text.Content;
import com.saypro.hub.notify.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What Slack's incoming webhooks take: Block Kit, by the template {@code <name>.slack.json}. */
@Component("slackForm")
public class SlackForm {
    private final Addresses addresses;
    private final Words words;

    SlackForm(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    /** The request that brings a message. */
    public Post write(Message message) {
        Content content = escaped(message.content());
        String colour = Colours.rgb(content.value("severity"), content.value("change"));
        return Post.json(addresses.of(message.channel()), words.json(content, "slack", Map.of("colour", colour)));
    }

    /** In Slack's texts these three signs mean something. */
    private static Content escaped(Content content) {
        List<Map<String, String>> items =
                content.items().stream().map(SlackForm::escaped).toList();
        return new Content(
                content.template(), content.language(), escaped(content.values()), escaped(content.details()), items);
    }

    private static Map<String, String> escaped(Map<String, String> texts) {
        Map<String, String> escaped = new TreeMap<>();
        new LinkedHashMap<>(texts)
                .forEach((name, text) -> escaped.put(
                        name, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
        return escaped;
    }
}
