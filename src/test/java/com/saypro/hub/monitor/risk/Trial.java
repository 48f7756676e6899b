package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Event;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well what ships tells frauds from honest payments, on a made-up marketplace of which we know who did what. A fraud is
 * found when any payment or person of it was flagged; a flag is right when what it names belongs to a fraud.
 */
public final class Trial {
    /** Counts of one kind of fraud: those found, of all. */
    public record Found(int found, int all) {}

    private final Map<String, Found> byPattern = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<Case> found = new HashSet<>();
    private int right;
    private int fraudulent;
    private int fraudulentFlagged;
    private int payments;
    private double micros;

    private Trial() {}

    /**
     * Lets a marketplace live for 60 days.
     *
     * @param seed what the chances are drawn from
     * @param payments about so many honest ones
     * @param frauds so many of each kind
     */
    public static Trial of(long seed, int payments, int frauds) {
        return of(seed, payments, frauds, RiskSettings.SHIPPED);
    }

    static Trial of(long seed, int payments, int frauds, RiskSettings settings) {
        Market market = new Market(seed, payments / 40, Math.max(20, payments / 250));
        new Honest(market).live(payments);
        new Crime(market).strike(frauds);
        Trial trial = new Trial();
        trial.run(market, settings);
        return trial;
    }

    private void run(Market market, RiskSettings settings) {
        Memory memory = new Memory();
        Course course = new Course(memory, settings);
        List<Event> events = market.events();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        events.forEach(course::take);
        micros = (clock.getCurrentThreadCpuTime() - began) / 1e3 / events.size();
        payments = market.payments();
        Set<String> named = new HashSet<>();
        for (Raised raised : course.raised()) {
            if (named.add(raised.flag().about() + raised.flag().subject())) {
                count(market, raised.flag());
            }
        }
        fraudulent = market.frauds.size();
        Map<String, Set<Case>> all = new HashMap<>();
        market.frauds
                .values()
                .forEach(each -> all.computeIfAbsent(each.pattern(), name -> new HashSet<>())
                        .add(each));
        market.culprits
                .values()
                .forEach(each -> all.computeIfAbsent(each.pattern(), name -> new HashSet<>())
                        .add(each));
        all.forEach((pattern, cases) -> byPattern.put(
                pattern, new Found((int) cases.stream().filter(found::contains).count(), cases.size())));
    }

    private void count(Market market, Flag flag) {
        Case of = flag.about().equals(Flag.PAYMENT)
                ? market.frauds.get(flag.subject())
                : market.culprits.get(flag.subject());
        if (of == null) {
            wrong.add(flag.subject() + " " + flag.reasons());
            return;
        }
        right++;
        found.add(of);
        if (flag.about().equals(Flag.PAYMENT)) {
            fraudulentFlagged++;
        }
    }

    /** Of all flags the share that was right. */
    public double precision() {
        return right / (double) (right + wrong.size());
    }

    /** Of all frauds the share that was found. */
    public double recall() {
        return byPattern.values().stream().mapToInt(Found::found).sum()
                / (double) byPattern.values().stream().mapToInt(Found::all).sum();
    }

    /** Of all fraudulent payments the share that was flagged: the first ones of a series never can be. */
    public double paymentRecall() {
        return fraudulentFlagged / (double) fraudulent;
    }

    /** By kind of fraud. */
    public Map<String, Found> byPattern() {
        return byPattern;
    }

    /** The flags that were wrong, with their reasons. */
    public List<String> wrong() {
        return wrong;
    }

    /** How many payments were tried, honest and not. */
    public int payments() {
        return payments;
    }

    /** The share of them that were fraudulent and went through. */
    public double fraudShare() {
        return fraudulent / (double) payments;
    }

    /** What an event cost, the database left out. */
    public double micros() {
        return micros;
    }
}
