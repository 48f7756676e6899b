package com.saypro.hub.notify;

import com.saypro.hub.notify.ChannelCounts.Counts;
import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import com.saypro.hub.notify.policy.NotifyPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The channels of the policy: how they do, and what a person does with them. */
@Component
public class Channels {
    private final LiveNotifyPolicy policy;
    private final ChannelSettings settings;
    private final ChannelTable table;
    private final ChannelCounts counts;
    private final Plans plans;
    private final NoticeContent content;
    private final TransactionTemplate transactions;

    Channels(
            LiveNotifyPolicy policy,
            ChannelSettings settings,
            ChannelTable table,
            ChannelCounts counts,
            Plans plans,
            NoticeContent content,
            TransactionTemplate transactions) {
        this.policy = policy;
        this.settings = settings;
        this.table = table;
        this.counts = counts;
        this.plans = plans;
        this.content = content;
        this.transactions = transactions;
    }

    /** All channels, in the order of the policy. */
    public List<ChannelView> all() {
        NotifyPolicy now = policy.now();
        Map<String, ChannelState> states = table.all();
        Map<String, Counts> counted = counts.all().stream().collect(Collectors.toMap(Counts::channel, each -> each));
        return now.channels().values().stream()
                .map(channel -> view(
                        channel,
                        states.getOrDefault(channel.name(), ChannelState.unused(channel.name())),
                        counted.getOrDefault(channel.name(), Counts.none(channel.name()))))
                .toList();
    }

    /**
     * Plans a message that only says that it is a test. Answers its notice.
     *
     * @throws NoSuchElementException for an unknown channel
     * @throws IllegalStateException when it is off
     */
    public String test(String name, String who) {
        Channel channel = find(name);
        String lacks = settings.lacks(channel);
        if (lacks != null) {
            throw new IllegalStateException("Channel " + name + " is off: " + lacks + " is not set");
        }
        String notice = "test/" + UUID.randomUUID();
        plans.add(List.of(new Planned(
                notice, name, "", null, false, content.test(who, policy.now().languageOf(name)), Instant.now())));
        return notice;
    }

    /**
     * Uses a channel again that was disabled or left alone; what waits for it is sent.
     *
     * @throws NoSuchElementException for an unknown channel
     */
    public ChannelView enable(String name) {
        find(name);
        transactions.executeWithoutResult(status -> table.enable(name));
        return all().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Channel find(String name) {
        Channel channel = policy.now().channels().get(name);
        if (channel == null) {
            throw new NoSuchElementException("No channel " + name);
        }
        return channel;
    }

    private ChannelView view(Channel channel, ChannelState state, Counts counted) {
        String lacks =
                policy.now().isForOthers(channel.name()) ? settings.lacksForOthers(channel) : settings.lacks(channel);
        boolean waits = state.notBefore() != null && state.notBefore().isAfter(Instant.now());
        boolean fails = state.failures() >= Breaker.FAILURES;
        String word = lacks != null
                ? "off"
                : state.disabled() != null ? "disabled" : fails ? "failing" : waits ? "waiting" : "ready";
        String reason = lacks != null
                ? lacks + " is not set"
                : state.disabled() != null
                        ? state.disabled()
                        : fails
                                ? state.failures() + " attempts failed in a row"
                                : waits ? "its receiver wants to be left alone" : null;
        return new ChannelView(
                channel.name(),
                channel.kind().word(),
                word,
                reason,
                counted.waiting() + counted.digest(),
                counted.givenUp(),
                state.failures(),
                waits ? state.notBefore() : null,
                state.lastSent());
    }
}
