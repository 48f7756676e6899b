package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.Grain;
import com.saypro.hub.monitor.alert.rule.Measure;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import com.saypro.hub.monitor.alert.rule.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts events for all rules at once: what several rules count is counted once. */
public final class Counting {
    /** An event that was older when it came tells of the past, and not of now: it does not count. */
    public static final Duration NEWS = Duration.ofHours(1);

    private static final long FINEST = Grain.FINEST.toSeconds();
    /** Nothing a person would call an amount or a number is larger; what is would stay in the sums for good. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final Map<String, TypeIndex> byType;

    /** @param rules the rules for which is counted */
    public Counting(Collection<AlertRule> rules) {
        this(rules.stream().flatMap(rule -> rule.sources().stream()));
    }

    private Counting(Stream<Source> counted) {
        Map<String, List<Source>> sources = counted.distinct()
                .flatMap(source -> source.types().stream().map(type -> Map.entry(type, source)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        byType = new HashMap<>();
        sources.forEach((type, all) -> byType.put(type, new TypeIndex(type, all)));
    }

    /** Counts only these. */
    public static Counting ofSources(Collection<Source> sources) {
        return new Counting(sources.stream());
    }

    /** What these events add to the counts. */
    public List<Delta> of(List<Event> events) {
        Deltas deltas = new Deltas();
        for (Event event : events) {
            TypeIndex index = byType.get(event.type());
            if (index != null && isNews(event)) {
                index.forEach(event, source -> count(event, source, deltas));
            }
        }
        return deltas.all();
    }

    private static boolean isNews(Event event) {
        return !event.time().plus(NEWS).isBefore(event.received());
    }

    private static void count(Event event, Source source, Deltas deltas) {
        String group = GroupKey.of(source, event);
        Object measured = source.measure().field() == null
                ? null
                : source.measure().field().read(event, null);
        if (group == null || measured == null && source.measure().how() != Measure.How.COUNT) {
            return;
        }
        long second = event.received().getEpochSecond();
        long bucket = second - Math.floorMod(second, FINEST);
        switch (source.measure().how()) {
            case COUNT -> deltas.add(source, group, bucket, 0, OwnSignals.count(event), event.id());
            case SUM -> deltas.add(source, group, bucket, 0, amount(measured), event.id());
            case DISTINCT -> deltas.add(source, group, bucket, item(measured), 1, event.id());
        }
    }

    private static long amount(Object measured) {
        BigDecimal amount = measured instanceof Money money ? BigDecimal.valueOf(money.minor()) : (BigDecimal) measured;
        BigDecimal kept = amount.max(LARGEST.negate()).min(LARGEST);
        return measured instanceof Money
                ? kept.longValue()
                : kept.min(LARGEST.movePointLeft(3))
                        .max(LARGEST.movePointLeft(3).negate())
                        .multiply(BigDecimal.valueOf(Measure.PARTS))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValue();
    }

    private static long item(Object measured) {
        return ByteBuffer.wrap(Sha256.of(measured.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
