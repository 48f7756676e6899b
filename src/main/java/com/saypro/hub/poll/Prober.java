package com.saypro.hub.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Leads the probes: which vendors are asked whether they are there, and when. */
@Component("prober")
public class Prober {
    private final Probes probes;
    private final Accounts accounts;
    private final Credentials credentials;
    private final ProbeTurns turns;
    private final ProbesNow now;
    private final boolean on;

    /** @param on whether any vendor is asked */
    Prober(
            Probes probes,
            Accounts accounts,
            Credentials credentials,
            ProbeTurns turns,
            ProbesNow now,
            @Value("${hub.probes}") boolean on) {
        this.probes = probes;
        this.accounts = accounts;
        this.credentials = credentials;
        this.turns = turns;
        this.now = now;
        this.on = on;
    }

    /** The probes that are due, of vendors that are in use; they are this hub's to ask. */
    public List<Probing> due() {
        List<ProbeTurns.Wanted> wanted = new ArrayList<>();
        List<VendorProbes> inUse =
                on ? probes.all().stream().filter(this::isInUse).toList() : List.of();
        for (VendorProbes each : inUse) {
            each.probes().values().forEach(probe -> wanted.add(wanted(each, probe)));
        }
        Set<ProbeTurns.Key> due = wanted.isEmpty() ? Set.of() : turns.take(wanted);
        List<Probing> firings = new ArrayList<>();
        for (VendorProbes each : inUse) {
            for (Probe probe : each.probes().values()) {
                if (due.contains(wanted(each, probe).key()) && isSomewhere(each.vendor(), probe)) {
                    firings.add(firing(each.vendor(), probe));
                }
            }
        }
        return firings;
    }

    /** Begins one. What its connection tells is told in this thread. */
    public Probing begin(Probing probing) {
        now.begin(probing);
        return probing;
    }

    private static ProbeTurns.Wanted wanted(VendorProbes vendor, Probe probe) {
        return new ProbeTurns.Wanted(
                new ProbeTurns.Key(vendor.vendor().vendor(), probe.name()),
                probe.terms().every().toMillis());
    }

    /** A hub that was given nothing of a vendor's leaves it alone: one that was just unpacked asks nobody. */
    private boolean isInUse(VendorProbes each) {
        String vendor = each.vendor().vendor();
        return credentials.key(vendor).isPresent()
                || credentials.setting(vendor, "SECRETS").isPresent();
    }

    private boolean isSomewhere(VendorApi vendor, Probe probe) {
        boolean moved = credentials.url(vendor.vendor()).isPresent();
        if (moved
                && vendor.api() != null
                && !ProbeUrl.isOf(probe.url(), vendor.api().url())) {
            // What stands in for a vendor's API stands in for nothing else of it.
            return false;
        }
        return !probe.url().startsWith("/") && !probe.key()
                || accounts.of(vendor).isSomewhere(probe.key());
    }

    Probing firing(VendorApi vendor, Probe probe) {
        boolean moved = credentials.url(vendor.vendor()).isPresent();
        return new Probing(accounts.of(vendor), vendor, probe, moved);
    }
}
