package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.notify.ChannelView;
import com.saypro.hub.notify.Channels;
import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The channels by which people are told. */
@RestController
@RequestMapping("/api/channels")
class ChannelsApi {
    private final Channels channels;

    ChannelsApi(Channels channels) {
        this.channels = channels;
    }

    @GetMapping
    Page<ChannelView> list() {
        return new Page<>(channels.all(), null);
    }

    /** Plans a message that says that it is a test; answers its notice. */
    @PostMapping("/{name}/test")
    Map<String, String> test(@PathVariable String name, Principal user) {
        return Map.of("notice", channels.test(name, user.getName()));
    }

    /** Uses a channel again that was disabled or left alone. */
    @PostMapping("/{name}/enable")
    ChannelView enable(@PathVariable String name) {
        return channels.enable(name);
    }
}
