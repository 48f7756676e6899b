package com.saypro.hub.poll;

import com.saypro.hub.event.Probed;
import com.saypro.hub.event.Probed.Trouble;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** One firing of a probe. */
public final class Probing implements Talk {
    private final Account account;
    private final VendorApi vendor;
    private final Probe probe;
    private final boolean moved;
    private final Instant at = Instant.now();
    private final long begun = System.nanoTime();
    private Instant certificateEnds;

    /** @param moved whether a setting says where the vendor is */
    Probing(Account account, VendorApi vendor, Probe probe, boolean moved) {
        this.account = account;
        this.vendor = vendor;
        this.probe = probe;
        this.moved = moved;
    }

    @Override
    public boolean goesOn() {
        return false;
    }

    @Override
    public long pause() {
        return 0;
    }

    @Override
    public Request ask() {
        boolean needsBase = moved || probe.url().startsWith("/");
        URI uri = ProbeUrl.of(probe.url(), needsBase ? account.base() : null, moved);
        Map<String, String> headers = probe.key()
                ? account.request(probe.method(), uri, null, Map.of()).headers()
                : Map.of("Accept", "*/*", "User-Agent", "SayPro-Hub/1");
        return new Request(vendor.vendor(), probe.method(), uri, headers, null, probe.timeout());
    }

    /** The connection's certificate ends then. */
    void certificateEnds(Instant end) {
        certificateEnds = end;
    }

    /** What an answer means. */
    Probed heard(int status, byte[] body) {
        if (certificateEnds != null && certificateEnds.isBefore(at)) {
            return result(status, Trouble.TLS, "The certificate is over");
        }
        if (!probe.status().hold(status)) {
            return result(status, Trouble.STATUS, "HTTP " + status + " is not what it should answer");
        }
        String problem = probe.body() == null ? null : probe.body().problem(body);
        return result(status, problem == null ? null : Trouble.BODY, problem);
    }

    /** What it means that there was no answer. */
    Probed failed(Throwable cause) {
        Trouble trouble = Silent.trouble(cause);
        return result(0, trouble, Silent.reason(trouble, cause));
    }

    private Probed result(int status, Trouble trouble, String reason) {
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return new Probed(
                vendor.vendor(),
                vendor.category(),
                probe.name(),
                at,
                millis,
                status,
                trouble,
                reason,
                certificateEnds,
                probe.terms());
    }
}
