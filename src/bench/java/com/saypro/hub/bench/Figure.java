package com.saypro.hub.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * One line of the table.
 *
 * @param key among the results; its spread is beside it
 * @param words what was measured
 * @param goal what is hoped for
 * @param parts keys of what was divided, or of what else belongs to it
 */
record Figure(String key, String words, Goal goal, List<String> parts) {
    private static final List<Figure> ALL = List.of(
            of(
                    "ingest_ratio",
                    "ingest: signed 1 KB webhook → verified → Kafka `acks=all` → 2xx, 64 connections, by an instance that"
                            + " only takes webhooks ÷ same listener answering at once",
                    Goal.atLeast(0.8),
                    "ingest_per_s",
                    "ingest_ceiling_per_s"),
            of(
                    "ingest_with_stages_ratio",
                    "the same with all stages at work on the same two cores",
                    Goal.NONE,
                    "ingest_with_stages_per_s",
                    "ingest_with_stages_ceiling_per_s"),
            of("ingest_p99_ms", "ingest p99 at half that rate, ms", Goal.atMost(20)),
            of("ingest_with_stages_p99_ms", "the same with all stages at work, ms", Goal.NONE),
            of(
                    "end_to_end_ratio",
                    "end to end: sustained webhook → row in the event log ÷ raw multi-row insert of the same event rows by"
                            + " one JDBC connection",
                    Goal.atLeast(0.5),
                    "end_to_end_per_s",
                    "end_to_end_ceiling_per_s"),
            of(
                    "end_to_end_all_rows_ratio",
                    "the same ÷ raw insert of all rows that the hub writes: event, entity, delivery",
                    Goal.NONE,
                    "end_to_end_per_s",
                    "end_to_end_all_rows_ceiling_per_s"),
            of("end_to_end_p50_ms", "webhook → row visible at 20 % load, p50, ms", Goal.atMost(100)),
            of("end_to_end_p99_ms", "webhook → row visible at 20 % load, p99, ms", Goal.atMost(500)),
            of(
                    "mapping_ratio",
                    "mapping: bytes of a Stripe charge → bytes of a canonical event ÷ parse + write of the same JSON",
                    Goal.atLeast(0.6),
                    "mapping_per_s",
                    "mapping_ceiling_per_s"),
            of("mapping_without_write_ratio", "the same, the event not yet written as bytes", Goal.NONE),
            of("drain_events_per_s", "backlog in Kafka drained by one hub, events/s", Goal.NONE, "drain_events"),
            of(
                    "drain_memory_growth",
                    "peak memory of the hub in the last third of the drain ÷ in the first",
                    Goal.atMost(1.1),
                    "drain_peak_memory_mb"),
            of(
                    "growth_ratio",
                    "cost per event with 10 M events stored ÷ with 100 k",
                    Goal.atMost(1.1),
                    "growth_large_ms_per_batch",
                    "growth_small_ms_per_batch"),
            of("growth_cpu_ratio", "the same by PostgreSQL's processor time", Goal.NONE),
            of("start_seconds", "start to first accepted webhook, embedded, warm disk, s", Goal.atMost(10)),
            of(
                    "two_instance_ratio",
                    "two instances sharing the work ÷ one, each with the same share of a core of its own",
                    Goal.atLeast(1.7),
                    "two_instance_per_s",
                    "one_instance_per_s"),
            of(
                    "reconcile_vs_duckdb",
                    "1 M orders against 1 M payments by the rule that ships ÷ DuckDB's full outer join and comparison of them",
                    Goal.atMost(3),
                    "reconcile_full_s",
                    "reconcile_duckdb_s"),
            of(
                    "reconcile_items_per_s",
                    "items reconciled a second by the rules that ship, while the same events are recorded",
                    Goal.atLeast(5000),
                    "reconcile_events_per_s"),
            of(
                    "reconcile_growth_ratio",
                    "cost per event reconciled with 10 M items stored ÷ with 100 k",
                    Goal.atMost(1.2),
                    "reconcile_large_ms_per_batch",
                    "reconcile_small_ms_per_batch"),
            of("reconcile_growth_cpu_ratio", "the same by PostgreSQL's processor time", Goal.NONE),
            of(
                    "watch_micros_per_event",
                    "processor time to watch an event: figures, alerts, suspicion; the hub's and the database's, µs",
                    Goal.NONE,
                    "watch_hub_micros_per_event",
                    "watch_database_micros_per_event"),
            of(
                    "reconcile_us_per_event",
                    "processor time to reconcile an event by the rules that ship, of hub and PostgreSQL, µs",
                    Goal.NONE,
                    "reconcile_hub_us_per_event",
                    "reconcile_postgres_us_per_event"),
            of(
                    "alert_detection_p99_s",
                    "from the first bad event at the door to the message about it, p99, s",
                    Goal.atMost(5),
                    "alert_detection_p50_s"),
            of(
                    "alert_rules_per_s",
                    "events a second that one thread holds against 1,000 alert rules, the database left out",
                    Goal.atLeast(10_000),
                    "alert_rules_few_per_s"),
            of(
                    "rules_ingest_ratio",
                    "webhooks accepted with 1,000 alert rules ÷ with none, all stages at work, 10,000/s offered",
                    Goal.atLeast(0.95),
                    "rules_ingest_per_s",
                    "rules_ingest_none_per_s"),
            of(
                    "fraud_precision",
                    "of what is flagged in a made-up marketplace, the share that is fraud",
                    Goal.atLeast(0.9)),
            of("fraud_recall", "of the frauds mixed into it, the share that is found", Goal.atLeast(0.8)),
            of(
                    "fraud_payment_recall",
                    "of their payments, the share that is flagged; the first of a series never can be",
                    Goal.NONE),
            of(
                    "fraud_micros_per_event",
                    "processor time to judge and learn an event, the database left out, µs",
                    Goal.NONE));

    private static Figure of(String key, String words, Goal goal, String... parts) {
        return new Figure(key, words, goal, List.of(parts));
    }

    /** Those that were measured, as a table in Markdown. */
    static String table(Results results) {
        return ALL.stream()
                .filter(figure -> results.get(figure.key).isPresent())
                .map(figure -> figure.line(results))
                .collect(Collectors.joining(
                        "", "| figure | goal | measured | of | spread | reached |\n|---|---|---|---|---|---|\n", ""));
    }

    private String line(Results results) {
        double value = results.get(key).orElseThrow();
        OptionalDouble spread = results.get(key + "_spread");
        String of =
                parts.stream().map(part -> plain(results.get(part).orElse(0))).collect(Collectors.joining(" ÷ "));
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        words,
                        goal.words(),
                        plain(value),
                        of,
                        spread.isPresent() ? Math.round(spread.getAsDouble() * 100) + " %" : "",
                        goal.reached(value));
    }

    /** Three digits that mean something. */
    static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
