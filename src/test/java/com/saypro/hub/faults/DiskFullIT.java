package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A hub with embedded services whose data folder is full acknowledges nothing that it cannot keep, lives on, and takes
 * webhooks again by itself when there is room. The folder is a small file system that only the hub's processes see.
 */
class DiskFullIT {
    private static final String SIZE = "400m";

    private final Path disk = Stage.folder("disk").toAbsolutePath();
    private final HubProcess hub = new HubProcess(Stage.folder("disk-full"))
            .with("HUB_DATA_DIR=" + disk)
            .prefix(
                    "unshare",
                    "-Urm",
                    "sh",
                    "-c",
                    "mount -t tmpfs -o mode=700,size=" + SIZE + " tmpfs \"$0\" && exec \"$@\"",
                    disk.toString());
    private final Ledger ledger = new Ledger();

    @AfterEach
    void stop() throws Exception {
        hub.stop();
    }

    @Test
    @EnabledIfSystemProperty(named = "faults.scale", matches = "\\d\\d+", disabledReason = "The full run has it")
    void aFullDiskIsAnswered503AndNothingAcknowledgedIsLost() throws Exception {
        Files.createDirectories(disk);
        assumeAFileSystemCanBeMounted();
        hub.start();
        try (Load load = new Load(ledger, Load.EVERYBODY, hub::webhooks, 20_000)) {
            Stage.secondsUntil(() -> ledger.acknowledgements() > 100);
            fill();
            long full = System.nanoTime();
            Stage.secondsUntil(() -> ledger.since(full).stream().anyMatch(entry -> entry.status() == 503));
            staysSo();
            assertThat(hub.isAlive()).isTrue();
            Report.figure("disk_full_answers_503", count(full, 503));
            Report.figure("disk_full_answers_2xx", count(full, 202));
            Files.delete(ballast());
            long room = System.nanoTime();
            Report.recovered("disk_full", Stage.secondsUntil(() -> ledger.lastAcknowledged() > room));
        }
        Report.figure("disk_full", "answered 503, took webhooks again by itself");
        Report.figure(
                "disk_full_settled_s",
                Stage.secondsUntil(() -> hub.get("/api/accounting").has("items")));
        Stage.settle(new Bus(hub.brokers()), hub::get);
        Stage.judge("disk full", Verdict.of(ledger, new Bus(hub.brokers()), rooms(), hub::get));
    }

    private long count(long since, int status) {
        return ledger.since(since).stream()
                .filter(entry -> entry.status() == status)
                .count();
    }

    /** Everything that is tried for a while must fail as it should: no 2xx without durability, no other answer. */
    private void staysSo() {
        long end = System.nanoTime() + Stage.A_WHILE.toNanos() / 2;
        await().atMost(Stage.A_WHILE).pollInterval(Duration.ofMillis(200)).until(() -> System.nanoTime() > end);
        assertThat(ledger.since(0)).extracting(Ledger.Entry::status).containsOnly(202, 503);
    }

    /** Takes all the room there is, and what becomes free once more. */
    private void fill() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        for (int length = megabyte.length; length > 0; length /= 16) {
            try (OutputStream file =
                    Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    file.write(megabyte, 0, length);
                }
            } catch (IOException full) {
                assertThat(full).hasMessageContaining("No space");
            }
        }
    }

    private Path ballast() {
        return seen().resolve("ballast");
    }

    /** The disk as the hub sees it. */
    private Path seen() {
        return Path.of("/proc/" + hub.pid() + "/root" + disk);
    }

    private Rooms rooms() throws IOException {
        List<String> postmaster = Files.readAllLines(seen().resolve("postgres/data/postmaster.pid"));
        String password = Files.readString(seen().resolve("postgres/password")).strip();
        return new Rooms("jdbc:postgresql://127.0.0.1:" + postmaster.get(3) + "/postgres", password);
    }

    private void assumeAFileSystemCanBeMounted() throws Exception {
        Process trial = new ProcessBuilder(
                        "unshare", "-Urm", "sh", "-c", "mount -t tmpfs tmpfs \"$0\"", disk.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean possible = trial.waitFor(20, TimeUnit.SECONDS) && trial.exitValue() == 0;
        if (!possible) {
            Report.figure("disk_full", "not possible here: " + said);
        }
        assumeTrue(possible, said);
    }
}
