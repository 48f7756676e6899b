package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.inbound.Secrets;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.inbound.Vendors;
import java.util.Comparator;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vendors that are live. */
@RestController
@RequestMapping("/api/vendors")
class VendorsApi {
    /** A vendor: what its file says, and whether it has the secrets that it needs; never a secret. */
    record Item(
            String vendor,
            String name,
            String category,
            String documentation,
            String apiVersion,
            boolean unverified,
            boolean secretPresent) {}

    private final Vendors vendors;
    private final Secrets secrets;

    VendorsApi(Vendors vendors, Secrets secrets) {
        this.vendors = vendors;
        this.secrets = secrets;
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

    private Item item(Vendor vendor) {
        return new Item(
                vendor.name(),
                vendor.title(),
                vendor.category().word(),
                vendor.documentation(),
                vendor.apiVersion(),
                vendor.unverified(),
                secrets.missing(vendor).isEmpty());
    }
}
