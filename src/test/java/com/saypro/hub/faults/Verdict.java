package com.saypro.hub.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of everything the vendors' ledger holds, judged where it arrives: in Kafka, on the bus, in the event log.
 *
 * @param acknowledged answers 2xx
 * @param lost those without a durable delivery, an outcome that it should have, an event in the log or on the bus
 * @param doubled events that the log holds twice, or that two deliveries brought there
 * @param unaccounted deliveries that the hub's books cannot account for, or that the books do not know
 * @param disordered entities whose events are in the log in another order than they happened, unless the log says that
 *     they came late, so that they moved nothing back
 * @param late events that the log says came late
 * @param complaints what is wrong, one line each
 */
record Verdict(
        long acknowledged,
        long lost,
        long doubled,
        long unaccounted,
        long disordered,
        long late,
        List<String> complaints) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Notice.Fate, Set<String>> OUTCOMES = Map.of(
            Notice.Fate.EVENT, Set.of("processed", "duplicate"),
            Notice.Fate.IGNORED, Set.of("ignored"),
            Notice.Fate.DEAD_LETTER, Set.of("deadLettered"));

    /** Judges when all is settled. */
    static Verdict of(Ledger ledger, Bus bus, Rooms rooms, Function<String, JsonNode> api) {
        return new Trial(ledger, bus, rooms, api).verdict();
    }

    /** Whether nothing is wrong. */
    boolean good() {
        return lost + doubled + unaccounted + disordered == 0;
    }

    private static final class Trial {
        private final Ledger ledger;
        private final Map<Notice, List<String>> durable = new HashMap<>();
        private final Map<String, String> outcomes = new HashMap<>();
        private final List<List<String>> log;
        private final Set<String> onTheBus = new HashSet<>();
        private final List<String> complaints = new ArrayList<>();
        private final Function<String, JsonNode> api;
        private long records;

        Trial(Ledger ledger, Bus bus, Rooms rooms, Function<String, JsonNode> api) {
            this.ledger = ledger;
            this.api = api;
            Map<String, Notice> byBody = ledger.told().values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(notice -> notice.vendor() + notice.body(), notice -> notice));
            bus.deliveries(record -> {
                records++;
                Notice notice = byBody.get(Bus.header(record, "hub-vendor") + record.value());
                if (notice != null) {
                    durable.computeIfAbsent(notice, none -> new ArrayList<>()).add(Bus.header(record, "hub-id"));
                }
            });
            bus.events(record -> onTheBus.add(id(record.value())));
            rooms.ask("select id, outcome from delivery").forEach(row -> outcomes.put(row.get(0), row.get(1)));
            log = rooms.ask("select id, vendor || ':' || subject, late from event order by seq");
        }

        Verdict verdict() {
            Set<String> logged = log.stream().map(row -> row.get(0)).collect(Collectors.toSet());
            long lost = 0;
            for (Map.Entry<Notice, Integer> each : ledger.acknowledged().entrySet()) {
                lost += lost(each.getKey(), each.getValue(), logged);
            }
            return new Verdict(
                    ledger.acknowledgements(), lost, doubled(logged), unaccounted(), disordered(), late(), complaints);
        }

        /** A delivery counts once however much of it is missing. */
        private long lost(Notice notice, int times, Set<String> logged) {
            List<String> deliveries = durable.getOrDefault(notice, List.of());
            long missing = Math.max(0, times - deliveries.size());
            long wrong = deliveries.stream()
                    .filter(id -> !OUTCOMES.get(notice.fate()).contains(outcomes.getOrDefault(id, "none")))
                    .count();
            boolean eventless = !logged.containsAll(notice.events()) || !onTheBus.containsAll(notice.events());
            if (missing + wrong > 0 || eventless) {
                complain("lost: acknowledged %d times, durable %d times, outcomes %s, events %s: %s"
                        .formatted(
                                times,
                                deliveries.size(),
                                deliveries.stream().map(outcomes::get).toList(),
                                notice.events(),
                                notice.body()));
            }
            return missing + wrong > 0 ? missing + wrong : eventless ? 1 : 0;
        }

        private long doubled(Set<String> logged) {
            long twice = (long) log.size() - logged.size();
            long broughtTwice = durable.entrySet().stream()
                    .filter(each -> each.getKey().fate() == Notice.Fate.EVENT)
                    .filter(each -> each.getValue().stream()
                                    .filter(id -> "processed".equals(outcomes.get(id)))
                                    .count()
                            > 1)
                    .peek(each -> complain("brought twice: " + each.getKey().body()))
                    .count();
            return twice + broughtTwice;
        }

        private long unaccounted() {
            long wrong = Math.abs(records - outcomes.size());
            for (JsonNode book : api.apply("/api/accounting").get("items")) {
                long settled = 0;
                for (String account : List.of("processed", "ignored", "duplicate", "deadLettered")) {
                    settled += book.get(account).asLong();
                }
                wrong += book.get("unaccounted").asLong()
                        + Math.abs(book.get("received").asLong() - settled);
            }
            if (wrong > 0) {
                complain("%d durable deliveries, %d outcomes, books %s"
                        .formatted(records, outcomes.size(), api.apply("/api/accounting")));
            }
            return wrong;
        }

        private long disordered() {
            Map<String, List<String>> inTime = log.stream()
                    .filter(row -> !isLate(row))
                    .collect(Collectors.groupingBy(
                            row -> row.get(1), Collectors.mapping(row -> row.get(0), Collectors.toList())));
            return ledger.told().entrySet().stream()
                    .filter(story -> {
                        Set<String> logged = new LinkedHashSet<>(inTime.getOrDefault(story.getKey(), List.of()));
                        List<String> happened = story.getValue().stream()
                                .flatMap(notice -> notice.events().stream())
                                .filter(logged::contains)
                                .toList();
                        return !happened.equals(List.copyOf(logged));
                    })
                    .peek(story -> complain("out of order: " + story.getKey()))
                    .count();
        }

        private long late() {
            return log.stream().filter(Trial::isLate).count();
        }

        private static boolean isLate(List<String> row) {
            return row.get(2).equals("t");
        }

        private void complain(String line) {
            if (complaints.size() < 20) {
                complaints.add(line);
            }
        }

        private static String id(String event) {
            try {
                return JSON.readTree(event).get("id").asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
