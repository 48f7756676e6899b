package com.saypro.hub.notify;

import com.saypro.hub.notify.ChannelCounts.Counts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What monitoring sees of the messages that were not sent, and of the channels. */
@Component
class MessageMeters {
    private final ChannelCounts counts;
    private final Channels channels;
    private final MultiGauge waiting;
    private final MultiGauge oldest;
    private final MultiGauge up;

    MessageMeters(ChannelCounts counts, Channels channels, MeterRegistry meters) {
        this.counts = counts;
        this.channels = channels;
        waiting = MultiGauge.builder("hub.messages.unsent")
                .description("Messages that were not sent, by channel and state")
                .register(meters);
        oldest = MultiGauge.builder("hub.messages.oldest.seconds")
                .description("How long the message is overdue that waits longest")
                .register(meters);
        up = MultiGauge.builder("hub.channels.up")
                .description("1 for a channel whose receiver takes messages; one that is off is left out")
                .register(meters);
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        List<Counts> all = counts.all();
        Instant now = Instant.now();
        waiting.register(
                all.stream()
                        .flatMap(each -> Stream.of(
                                row(each, "waiting", each.waiting()),
                                row(each, "digest", each.digest()),
                                row(each, "given_up", each.givenUp())))
                        .toList(),
                true);
        oldest.register(
                all.stream()
                        .map(each -> Row.of(
                                Tags.of("channel", each.channel()),
                                each.oldest() == null
                                        ? 0
                                        : Duration.between(each.oldest(), now).toSeconds()))
                        .toList(),
                true);
        up.register(
                channels.all().stream()
                        .filter(channel -> !channel.state().equals("off"))
                        .map(channel -> Row.of(
                                Tags.of("channel", channel.name()),
                                channel.state().matches("ready|waiting") ? 1 : 0))
                        .toList(),
                true);
    }

    private static Row<Number> row(Counts of, String state, long count) {
        return Row.of(Tags.of("channel", of.channel(), "state", state), count);
    }
}
