package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.monitor.risk.Bundle;
import com.saypro.hub.monitor.risk.Bundles;
import com.saypro.hub.monitor.risk.Flag;
import com.saypro.hub.monitor.risk.Risk;
import com.saypro.hub.web.BundleZip;
import com.saypro.hub.web.RedactedBundle;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is suspicious about payments, and the evidence. */
@RestController
@RequestMapping("/api/risk")
class RiskApi {
    private final Risk risk;
    private final Bundles bundles;
    private final BundleZip zip;

    RiskApi(Risk risk, Bundles bundles, BundleZip zip) {
        this.risk = risk;
        this.bundles = bundles;
        this.zip = zip;
    }

    /** What was flagged, newest first. */
    @GetMapping("/flags")
    Page<Flag> flags(
            @RequestParam(required = false) String vendor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) Long cursor) {
        return risk.flags(vendor, Limit.of(limit), cursor);
    }

    /** A payment's score, its reasons, and all that speaks for or against it. */
    @GetMapping("/payments/{vendor}/{payment}")
    Bundle payment(@PathVariable String vendor, @PathVariable String payment) {
        return bundles.of(vendor, payment)
                .map(RedactedBundle::of)
                .orElseThrow(() -> new NoSuchElementException("No payment " + payment + " at " + vendor));
    }

    /** The same as a file to hand on in a dispute. */
    @GetMapping(path = "/payments/{vendor}/{payment}.zip", produces = "application/zip")
    ResponseEntity<byte[]> export(@PathVariable String vendor, @PathVariable String payment) {
        String name = (vendor + "-" + payment).replaceAll("[^\\w.-]", "_") + ".zip";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(zip.of(payment(vendor, payment)));
    }
}
