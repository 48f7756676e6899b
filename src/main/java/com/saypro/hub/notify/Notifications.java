package com.saypro.hub.notify;

import com.saypro.hub.event.Notice;
import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import com.saypro.hub.notify.policy.NotifyPolicy;
import com.saypro.hub.notify.policy.NotifyPolicy.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides who is told of what changed about incidents, and plans the messages. */
@Component("notifications")
public class Notifications {
    private final LiveNotifyPolicy policy;
    private final ChannelSettings settings;
    private final NoticeContent content;
    private final Plans plans;
    private final NoticeMeters meters;

    Notifications(
            LiveNotifyPolicy policy,
            ChannelSettings settings,
            NoticeContent content,
            Plans plans,
            NoticeMeters meters) {
        this.policy = policy;
        this.settings = settings;
        this.content = content;
        this.plans = plans;
        this.meters = meters;
    }

    /** Plans the messages of notices; told again they are the same messages. */
    public void plan(List<Notice> notices) {
        NotifyPolicy now = policy.now();
        List<Planned> messages = new ArrayList<>();
        notices.forEach(notice -> messages.addAll(messages(notice, now)));
        plans.add(messages);
    }

    private List<Planned> messages(Notice notice, NotifyPolicy now) {
        List<Way> ways = now.ways(notice, Instant.now());
        List<Way> open = ways.stream()
                .filter(way -> settings.lacks(way.channel()) == null)
                .toList();
        meters.routed(ways.isEmpty() ? "unrouted" : open.isEmpty() ? "channel_off" : "planned");
        return open.stream()
                .map(way -> new Planned(
                        notice.id(),
                        way.channel().name(),
                        "",
                        notice.incident(),
                        way.digest(),
                        content.of(notice, now.languageOf(way.channel().name())),
                        way.due()))
                .toList();
    }
}
