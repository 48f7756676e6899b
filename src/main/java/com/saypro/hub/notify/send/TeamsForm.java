package com.saypro.hub.notify.send;

import com.saypro.hub.notify.Message;
import com.saypro.hub.notify.text.Content;
import com.saypro.hub.notify.text.Words;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the webhooks of Teams' Workflows take: an Adaptive Card, by the template {@code <name>.teams.json}. */
@Component("teamsForm")
public class TeamsForm {
    private final Addresses addresses;
    private final Words words;

    TeamsForm(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    /** The request that brings a message. */
    public Post write(Message message) {
        Content content = message.content();
        String colour = Colours.card(content.value("severity"), content.value("change"));
        return Post.json(addresses.of(message.channel()), words.json(content, "teams", Map.of("colour", colour)));
    }
}
