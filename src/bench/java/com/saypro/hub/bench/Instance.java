package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.util.Optional;

/** A hub pinned to one core, whose processor time can be bounded where the machine allows it. */
final class Instance implements AutoCloseable {
    private final HubProcess hub;
    private final Optional<CpuShare> share;

    private Instance(HubProcess hub, Optional<CpuShare> share) {
        this.hub = hub;
        this.share = share;
    }

    static Instance start(HubProcess hub, int core) throws IOException, InterruptedException {
        MeasuredHub.start(hub.prefix("taskset", "-c", Integer.toString(core)));
        return new Instance(hub, share("hub-bench-" + core, hub.pid()));
    }

    private static Optional<CpuShare> share(String name, long pid) {
        try {
            CpuShare share = CpuShare.named(name);
            share.take(pid);
            return Optional.of(share);
        } catch (IOException e) {
            Bench.say("no bound on an instance's processor time: %s", e);
            return Optional.empty();
        }
    }

    /** Whether {@link #limit} does anything. */
    boolean isBounded() {
        return share.isPresent();
    }

    void limit(double cores) throws IOException {
        if (share.isPresent()) {
            share.get().limit(cores);
        }
    }

    void lift() throws IOException {
        if (share.isPresent()) {
            share.get().lift();
        }
    }

    double cpuSeconds() throws IOException {
        return hub.cpuSeconds();
    }

    /** Stops it; a stopped one stays as it is. */
    @Override
    public void close() throws IOException {
        if (!hub.isAlive()) {
            return;
        }
        try {
            lift();
            hub.stop();
            if (share.isPresent()) {
                share.get().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
