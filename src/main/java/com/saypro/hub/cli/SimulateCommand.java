package com.saypro.hub.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: plays vendors towards a running hub, with all that goes wrong between them. */
@Command(
        name = "simulate",
        description = {
            "Drives a running hub with signed traffic made from the examples: new ids and times each time.",
            "Ends with 1 when the hub refused what is a vendor's own, or took what is forged."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final int ORDERS = 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "<vendor>", arity = "0..*", description = "Vendors' folders in mappings, or 'all'.")
    private List<String> names = List.of();

    @Option(
            names = "--rate",
            paramLabel = "<n>",
            defaultValue = "10",
            description = "Requests a second, of all vendors together. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--duration",
            paramLabel = "<seconds>",
            defaultValue = "10",
            description = "For how long. Default: ${DEFAULT-VALUE}, unless --count says when to end.")
    private double seconds;

    @Option(names = "--count", paramLabel = "<n>", description = "How many, however long that takes.")
    private Long count;

    @Mixin
    private Chances chances;

    @Mixin
    private MoneyFaults faults;

    @Mixin
    private DrillTroubles troubles;

    @Mixin
    private AdminOptions admin;

    @Option(
            names = "--url",
            paramLabel = "<url>",
            description = "The hub's public listener. Default: HUB_WEBHOOKS_HOST and _PORT.")
    private String url;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String listener = url == null ? Hosts.webhooks(terminal) : Hosts.trimmed(url);
        if (faults.areAsked()) {
            int orders = count == null ? ORDERS : Math.toIntExact(count);
            return new MoneySimulation(terminal, listener, admin.api(terminal)).run(orders, faults) ? 0 : 1;
        }
        if (troubles.areAsked()) {
            return drill(listener);
        }
        List<SimulatedVendor> vendors = vendors(listener);
        if (vendors.isEmpty()) {
            throw new Refused("There is nobody to play");
        }
        long start = System.nanoTime();
        Duration time = count == null ? Duration.ofMillis((long) (seconds * 1000)) : ChronoUnit.FOREVER.getDuration();
        Tally tally = new Simulation(vendors, chances).run(rate, count == null ? Long.MAX_VALUE : count, time);
        double took = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        tally.print(terminal.out());
        terminal.out()
                .printf(
                        "%.0f a second; see what became of it: %s%n",
                        tally.sum(Tally.Fact.SENT) / took, Hosts.admin(terminal));
        return tally.sum(Tally.Fact.WRONG) == 0 ? 0 : 1;
    }

    private int drill(String listener) {
        Sources sources = Sources.of(terminal);
        Fresh fresh = new Fresh();
        List<Trouble> all = troubles.all(
                faults.api(terminal),
                new Shoppers(VendorPosts.of(sources.vendor("stripe"), terminal, listener)),
                name -> new SimulatedVendor(sources.vendor(name), terminal, listener, fresh));
        long refused = new Drill(all, rate / all.size()).run(Duration.ofMillis((long) (seconds * 1000)));
        all.forEach(trouble -> terminal.out().println(trouble.expected()));
        terminal.out()
                .printf(
                        "%d refused; see who was told: %s/incidents%n",
                        refused, admin.api(terminal).address());
        return refused == 0 ? 0 : 1;
    }

    private List<SimulatedVendor> vendors(String listener) {
        Sources sources = Sources.of(terminal);
        boolean all = names.contains(ALL);
        List<Path> folders =
                all ? sources.vendors() : names.stream().map(sources::vendor).toList();
        Fresh fresh = new Fresh();
        List<SimulatedVendor> vendors = new ArrayList<>();
        for (Path folder : folders) {
            try {
                SimulatedVendor vendor = new SimulatedVendor(folder, terminal, listener, fresh);
                vendors.add(vendor);
                if (vendor.unrepeatable() > 0) {
                    terminal.out()
                            .println(vendor.name() + ": left out " + vendor.unrepeatable()
                                    + " examples that are no new event when they are sent again");
                }
            } catch (Refused e) {
                if (!all) {
                    throw e;
                }
                terminal.out().println("Not played: " + folder.getFileName() + ": " + e.getMessage());
            }
        }
        return vendors;
    }
}
