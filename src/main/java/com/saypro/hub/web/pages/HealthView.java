package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.health.ProbeState;
import com.saypro.hub.monitor.health.Uptime;
import com.saypro.hub.monitor.health.VendorHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How a vendor does and did, as its page shows it.
 *
 * @param state {@code up degraded down maintenance unknown}
 * @param since since when; null when nobody has looked yet
 * @param reasons why not better
 * @param uptime in percent; null when nothing is known
 * @param parts how long it was in which state, those that it was in
 * @param strip the time as a row of colours, oldest first
 * @param probes its probes
 */
public record HealthView(
        String state,
        Moment since,
        List<String> reasons,
        String uptime,
        List<Part> parts,
        List<Colour> strip,
        List<Probe> probes) {
    /** How wide the strip is. */
    private static final double WIDE = 1000;

    /** How long it was in one state. */
    public record Part(String state, String length) {}

    /**
     * A stretch of time in one state.
     *
     * @param x where it begins, of {@value WIDE}
     * @param width how long it is
     * @param state its state
     * @param said the same in words
     */
    public record Colour(String x, String width, String state, String said) {}

    /** One probe: its name, state, last answer, and when its certificate ends; null for what is not known. */
    public record Probe(String name, String state, String answer, Moment asked, Moment certificate, String trouble) {}

    static HealthView of(VendorHealth health, List<Uptime.Stretch> stretches, Instant now) {
        Uptime uptime = health.uptime();
        return new HealthView(
                health.state().word(),
                Moment.of(health.since(), now),
                health.reasons(),
                uptime.percent() == null ? null : percent(uptime.percent()),
                parts(uptime),
                stretches.stream().map(each -> colour(each, uptime)).toList(),
                health.probes().stream().map(each -> probe(each, now)).toList());
    }

    /** With as many decimals as nines need; never rounded up to a hundred. */
    static String percent(double value) {
        double floor = Math.floor(value * 1000) / 1000;
        return floor == 100 ? "100 %" : String.format(Locale.ROOT, floor < 99 ? "%.1f %%" : "%.3f %%", floor);
    }

    private static List<Part> parts(Uptime uptime) {
        return List.of(
                        part("up", uptime.up()),
                        part("degraded", uptime.degraded()),
                        part("down", uptime.down()),
                        part("maintenance", uptime.maintenance()),
                        part("unknown", uptime.unknown()))
                .stream()
                .filter(each -> each.length() != null)
                .toList();
    }

    private static Part part(String state, Duration length) {
        return new Part(state, length.isZero() ? null : Moment.length(length));
    }

    private static Colour colour(Uptime.Stretch stretch, Uptime all) {
        double whole = Duration.between(all.since(), all.until()).toMillis();
        double from = Duration.between(all.since(), stretch.from()).toMillis();
        double length = Duration.between(stretch.from(), stretch.until()).toMillis();
        // What is too short to be seen is drawn as wide as a line, so that no outage hides.
        return new Colour(
                String.format(Locale.ROOT, "%.1f", WIDE * from / whole),
                String.format(Locale.ROOT, "%.1f", Math.max(2, WIDE * length / whole)),
                stretch.state().word(),
                stretch.state().word() + " " + Moment.length(Duration.ofMillis((long) length)) + ", from "
                        + stretch.from());
    }

    private static Probe probe(ProbeState probe, Instant now) {
        return new Probe(
                probe.probe(),
                probe.state().word(),
                probe.status() == 0 ? "no answer" : probe.status() + " in " + probe.millis() + " ms",
                Moment.of(probe.asked(), now),
                Moment.of(probe.certificateEnds(), now),
                probe.reason());
    }
}
