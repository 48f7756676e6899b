package com.saypro.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bound on the processor time of one process, kept by the kernel: a control group of its own, version 1 or 2. */
final class CpuShare implements AutoCloseable {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    /** Short, so that whoever is stopped is not stopped for long. */
    private static final int PERIOD_MICROS = 20_000;

    private final Path group;
    private final boolean second;

    private CpuShare(Path group, boolean second) {
        this.group = group;
        this.second = second;
    }

    /**
     * A group of this name.
     *
     * @throws IOException when this user may not make one here
     */
    static CpuShare named(String name) throws IOException {
        boolean second = Files.exists(ROOT.resolve("cgroup.controllers"));
        if (second) {
            Files.writeString(ROOT.resolve("cgroup.subtree_control"), "+cpu");
        }
        Path group = (second ? ROOT : ROOT.resolve("cpu")).resolve(name);
        return new CpuShare(Files.createDirectories(group), second);
    }

    /** Takes a process in, with all its threads. */
    void take(long pid) throws IOException {
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
    }

    /** Gives it so much of one core, e.g. 0.4. */
    void limit(double cores) throws IOException {
        int quota = (int) (PERIOD_MICROS * cores);
        if (second) {
            Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
        } else {
            Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(quota));
        }
    }

    /** Gives it all there is. */
    void lift() throws IOException {
        Files.writeString(group.resolve(second ? "cpu.max" : "cpu.cfs_quota_us"), second ? "max" : "-1");
    }

    /** Only when no process is left in it. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(group);
    }
}
