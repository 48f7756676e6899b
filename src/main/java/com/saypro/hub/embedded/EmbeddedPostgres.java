package com.saypro.hub.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that belongs to this hub: reached over loopback with a password only, durable (fsync on), its data
 * kept in a folder across restarts. It can be stopped and started again.
 */
public final class EmbeddedPostgres implements Service {
    /** The one user, a superuser. */
    public static final String USER = "hub";

    private static final long LEAST_SHARED = 128;
    private static final long MOST_SHARED = 2048;
    private static final Duration ORPHANS_END = Duration.ofSeconds(20);
    /** What PostgreSQL says while children of a killed server have not noticed yet that it is gone. */
    private static final String STILL_USED = "shared memory block";

    private final Path dir;
    private final int port;
    private final Path binariesDir;
    private PostgresProgram program;
    private boolean started;

    /**
     * A server that is not yet started.
     *
     * @param dir what it keeps, an own folder
     * @param port the loopback port it listens on
     */
    public EmbeddedPostgres(Path dir, int port) {
        this(dir, port, dir.resolve("programs"));
    }

    /** @param binariesDir where the programs are unpacked; several servers may share it */
    public EmbeddedPostgres(Path dir, int port, Path binariesDir) {
        this.dir = dir.toAbsolutePath();
        this.port = port;
        this.binariesDir = binariesDir.toAbsolutePath();
    }

    /**
     * Starts the server and waits until it takes logins. One left behind by a hub that was killed is stopped first.
     *
     * @throws IOException when it cannot start; the message says why
     */
    @Override
    public synchronized EmbeddedPostgres start() throws IOException {
        Files.createDirectories(dir);
        if (program == null) {
            program = new PostgresProgram(PostgresBinaries.in(binariesDir), dir.resolve("program.log"));
        }
        if (!Files.isDirectory(data())) {
            create();
        }
        stopWhatRuns();
        launch();
        started = true;
        return this;
    }

    /** Stops the server, cutting its connections; does nothing when it was not started or is stopped. */
    @Override
    public synchronized void stop() throws IOException {
        if (started) {
            stopWhatRuns();
            started = false;
        }
    }

    @Override
    public boolean isRunning() {
        try {
            return Files.exists(pidFile())
                    && holder().filter(EmbeddedPostgres::isPostgres).isPresent();
        } catch (IOException | NumberFormatException e) {
            return false; // it is just being written, or the disk is gone
        }
    }

    @Override
    public String lastWord() {
        try {
            return lastFatal(log()).orElse("it said no reason");
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private void launch() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), dir.resolve("server.log.before"), StandardCopyOption.REPLACE_EXISTING);
        }
        Instant giveUp = Instant.now().plus(ORPHANS_END);
        while (true) {
            try {
                program.run(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        data().toString(),
                        "-l",
                        log().toString(),
                        "-o",
                        options());
                return;
            } catch (IOException e) {
                String reason = lastFatal(log()).orElse(e.getMessage());
                if (!reason.contains(STILL_USED) || Instant.now().isAfter(giveUp)) {
                    throw new IOException(reason, e);
                }
            }
        }
    }

    private void stopWhatRuns() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> holder = holder();
        if (holder.filter(EmbeddedPostgres::isPostgres).isPresent()) {
            program.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data().toString());
        } else if (holder.isPresent()) {
            // Of a server that died with its machine: the number is another program's by now.
            Files.deleteIfExists(pidFile());
        }
        // Else it stays: by it the next server sees whether children of the dead one still write to the data.
    }

    /** The JDBC URL. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The password of {@link #USER}, random, kept beside the data in a file that only its owner can read. */
    public String password() {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return KeptSecret.in(passwordFile());
    }

    /** Makes the data folder in one step, so that a start cut short leaves nothing half done. */
    private void create() throws IOException {
        password();
        Path partly = dir.resolve("data.new");
        FileSystemUtils.deleteRecursively(partly);
        program.run(
                "initdb",
                "--pgdata=" + partly,
                "--username=" + USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(partly, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String options() {
        return String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "fsync=on",
                "synchronous_commit=on",
                "shared_buffers=" + sharedMegabytes() + "MB",
                // After a checkpoint the first change of a page is logged with the whole page: the fewer, the cheaper;
                // but the longer a killed server reads its log when it starts.
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                // Errors go to the client; here they would only spread what is in the statements.
                "log_min_messages=log",
                "log_checkpoints=off");
    }

    /** A sixteenth of the memory that this machine or container has; it is taken only as the log grows into it. */
    private static long sharedMegabytes() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        return Math.max(LEAST_SHARED, Math.min(MOST_SHARED, memory / 16));
    }

    private Path data() {
        return dir.resolve("data");
    }

    private Path passwordFile() {
        return dir.resolve("password");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    private Path log() {
        return dir.resolve("server.log");
    }

    /** The process whose number is in the file of the server that runs or ran last. */
    private Optional<ProcessHandle> holder() throws IOException {
        List<String> lines = Files.readAllLines(pidFile());
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    private static Optional<String> lastFatal(Path log) throws IOException {
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.contains("FATAL:") || line.contains("DETAIL:"))
                        .reduce((first, second) -> second.contains("DETAIL:") ? first + " " + second : second)
                : Optional.empty();
    }
}
