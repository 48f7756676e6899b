package com.saypro.hub.web.api;

import com.saypro.hub.change.Changes;
import com.saypro.hub.change.SeenChange;
import com.saypro.hub.event.Page;
import com.saypro.hub.inbound.Secrets;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.poll.Missed;
import com.saypro.hub.poll.MissedWebhooks;
import com.saypro.hub.poll.PollNow;
import com.saypro.hub.poll.PollState;
import com.saypro.hub.poll.PollStates;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The vendors that are live. */
@RestController
@RequestMapping("/api/vendors")
class VendorsApi {
    /**
     * A vendor: what its file says, whether it has the secrets that it needs, how it is polled, and how many of its webhooks
     * were missed; never a secret.
     */
    record Item(
            String vendor,
            String name,
            String category,
            String documentation,
            String apiVersion,
            boolean unverified,
            boolean secretPresent,
            List<PollState> polls,
            Missed missedWebhooks) {}

    private final Vendors vendors;
    private final Secrets secrets;
    private final PollStates polls;
    private final MissedWebhooks missed;
    private final Changes changes;
    private final PollNow pollNow;

    VendorsApi(
            Vendors vendors,
            Secrets secrets,
            PollStates polls,
            MissedWebhooks missed,
            Changes changes,
            PollNow pollNow) {
        this.vendors = vendors;
        this.secrets = secrets;
        this.polls = polls;
        this.missed = missed;
        this.changes = changes;
        this.pollNow = pollNow;
    }

    @GetMapping
    Page<Item> list() {
        return new Page<>(
                vendors.all().stream()
                        .sorted(Comparator.comparing(Vendor::name))
                        .map(this::item)
                        .toList(),
                null);
    }

    @GetMapping("/{vendor}")
    Item one(@PathVariable String vendor) {
        return vendors.find(vendor)
                .map(this::item)
                .orElseThrow(() -> new NoSuchElementException("No vendor " + vendor));
    }

    /** How a vendor changed its payloads, last change first. */
    @GetMapping("/{vendor}/changes")
    Page<SeenChange> changes(
            @PathVariable String vendor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) Long cursor) {
        one(vendor);
        return changes.list(vendor, Limit.of(limit), cursor);
    }

    /** Asks a vendor now what its poll would ask at its time. */
    @PostMapping("/{vendor}/polls/{poll}/run")
    Item poll(@PathVariable String vendor, @PathVariable String poll) {
        Item asked = one(vendor);
        pollNow.fire(vendor, poll);
        return asked;
    }

    private Item item(Vendor vendor) {
        return new Item(
                vendor.name(),
                vendor.title(),
                vendor.category().word(),
                vendor.documentation(),
                vendor.apiVersion(),
                vendor.unverified(),
                secrets.missing(vendor).isEmpty(),
                polls.of(vendor.name()),
                missed.of(vendor.name()));
    }
}
