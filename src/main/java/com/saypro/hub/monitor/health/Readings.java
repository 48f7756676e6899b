package com.saypro.hub.monitor.health;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what is known of all vendors at a moment. */
@Component
class Readings {
    /** So far back signs are looked at. */
    static final Duration RECENT = Duration.ofMinutes(15);

    private static final Duration RHYTHM_HOLDS = Duration.ofMinutes(1);

    private final WatchedVendors vendors;
    private final ProbeRows probes;
    private final SignTable signs;
    private final RhythmTable rhythms;
    private Map<String, Webhooks> webhooks = Map.of();
    private Instant learned = Instant.EPOCH;

    Readings(WatchedVendors vendors, ProbeRows probes, SignTable signs, RhythmTable rhythms) {
        this.vendors = vendors;
        this.probes = probes;
        this.signs = signs;
        this.rhythms = rhythms;
    }

    /**
     * What is known of each vendor that is there.
     *
     * @param watched since when a hub has always been there to take webhooks
     */
    Map<String, Judgement> at(Instant now, Instant watched) {
        Map<String, List<ProbeState>> byVendor =
                probes.of(null).stream().map(probe -> probe.at(now)).collect(Collectors.groupingBy(ProbeState::vendor));
        Map<String, Map<Sign, SignCount>> seen = signs(now.minus(RECENT), now);
        Map<String, Webhooks> come = webhooks(now, watched);
        Map<String, Judgement> judgements = new TreeMap<>();
        vendors.byName()
                .keySet()
                .forEach(vendor -> judgements.put(
                        vendor,
                        new Judgement(
                                byVendor.getOrDefault(vendor, List.of()),
                                seen.getOrDefault(vendor, Map.of()),
                                come.getOrDefault(vendor, Webhooks.NONE))));
        return judgements;
    }

    /** The signs of a time by vendor. */
    Map<String, Map<Sign, SignCount>> signs(Instant since, Instant until) {
        Map<String, Map<Sign, SignCount>> byVendor = new TreeMap<>();
        signs.between(since, until)
                .forEach(count -> byVendor.computeIfAbsent(count.vendor(), key -> new EnumMap<>(Sign.class))
                        .put(count.sign(), count));
        return byVendor;
    }

    Map<String, Map<Instant, SignCount>> minutes(Sign sign, Instant since) {
        return signs.minutes(sign, since);
    }

    private synchronized Map<String, Webhooks> webhooks(Instant now, Instant watched) {
        if (Duration.between(learned, now).abs().compareTo(RHYTHM_HOLDS) >= 0) {
            webhooks = rhythms.now(watched, now);
            learned = now;
        }
        return webhooks;
    }
}
