package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.notify.KeptMessage;
import com.saypro.hub.notify.MessageQuery;
import com.saypro.hub.notify.Messages;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages that were sent to people, and those that are to be. */
@RestController
@RequestMapping("/api/messages")
class MessagesApi {
    private static final Set<String> STATUSES = Set.of("pending", "digest", "failed", "sent", "given_up");

    private final Messages messages;

    MessagesApi(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    Page<KeptMessage> list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String incident,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) Long cursor) {
        if (status != null && !STATUSES.contains(status)) {
            throw new IllegalArgumentException("status is one of pending, digest, failed, sent, given_up");
        }
        return messages.list(new MessageQuery(status, channel, incident, Limit.of(limit), cursor));
    }

    /** One message as it stands. */
    @GetMapping("/{id}")
    KeptMessage one(@PathVariable long id) {
        return messages.find(id);
    }

    /** Has a message sent now that failed or was given up. */
    @PostMapping("/{id}/retry")
    KeptMessage retry(@PathVariable long id) {
        return messages.retry(id);
    }
}
