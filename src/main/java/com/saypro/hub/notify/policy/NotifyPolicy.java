package com.saypro.hub.notify.policy;

import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is told of what.
 *
 * @param zone whose clock on the wall hours and days are told by
 * @param language the language in which our own people are told, where their channel has none of its own
 * @param channels the channels by name
 * @param firstOnly whether of the rules that take a notice only the first counts
 * @param rules who is told of which notices
 * @param giveUp how long a message is tried
 * @param customers what customers are told; null: nothing
 * @param sellers what sellers are told; null: nothing
 */
public record NotifyPolicy(
        ZoneId zone,
        String language,
        Map<String, Channel> channels,
        boolean firstOnly,
        List<RoutingRule> rules,
        Duration giveUp,
        Audience customers,
        Audience sellers) {
    /** Tells nobody anything. */
    public static final NotifyPolicy NONE =
            new NotifyPolicy(ZoneOffset.UTC, "en", Map.of(), true, List.of(), Duration.ofDays(1), null, null);

    /**
     * Where and when a notice is told.
     *
     * @param channel the channel
     * @param digest whether it is told together with others
     * @param due when
     */
    public record Way(Channel channel, boolean digest, Instant due) {}

    /** Where and when a notice is told that is here now; a channel comes once, told at once before in a digest. */
    public List<Way> ways(Notice notice, Instant now) {
        Map<String, Way> ways = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.takes(notice, zone))
                .limit(firstOnly ? 1 : Long.MAX_VALUE)
                .forEach(rule -> rule.channels().stream()
                        .map(channels::get)
                        .filter(channel -> channel.kind().takes(notice.change()))
                        .forEach(channel -> ways.merge(
                                channel.name(),
                                way(channel, rule.digest(), notice.severity(), now),
                                (one, other) -> one.digest() ? other : one)));
        Channel next = notice.change() == Change.ESCALATED ? channels.get(next(notice)) : null;
        if (next != null) {
            ways.put(next.name(), way(next, null, Severity.CRITICAL, now));
        }
        return List.copyOf(ways.values());
    }

    /** Who is next on the vendor's escalation path: told at once by the channel of that name, whatever the rules say. */
    private static String next(Notice notice) {
        return notice.details() == null ? "" : notice.details().getOrDefault("to", "");
    }

    private Way way(Channel channel, Duration digest, Severity severity, Instant now) {
        if (digest != null) {
            long every = digest.toSeconds();
            long next = Math.floorDiv(now.getEpochSecond(), every) * every + every;
            return new Way(channel, true, Instant.ofEpochSecond(next));
        }
        return new Way(channel, false, severity == Severity.CRITICAL ? now : afterQuiet(channel, now));
    }

    /** The language in which a channel tells our own people; that of the file for a channel that is no more. */
    public String languageOf(String channel) {
        Channel known = channels.get(channel);
        return known == null || known.language() == null ? language : known.language();
    }

    /** Whether a channel tells customers or sellers, each at an address of their own. */
    public boolean isForOthers(String channel) {
        return customers != null && customers.channel().equals(channel)
                || sellers != null && sellers.channel().equals(channel);
    }

    /** When a channel may be used that has quiet hours. */
    public Instant afterQuiet(Channel channel, Instant now) {
        return channel.quiet().stream()
                .map(hours -> hours.end(now.atZone(zone)))
                .filter(end -> end != null)
                .map(ZonedDateTime::toInstant)
                .max(Instant::compareTo)
                .orElse(now);
    }
}
