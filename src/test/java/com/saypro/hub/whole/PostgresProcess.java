package com.saypro.hub.whole;

import com.saypro.hub.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A real PostgreSQL outside the hub, that can be killed and started again on its data and its port. */
public final class PostgresProcess implements AutoCloseable {
    /** The one user, a superuser. */
    public static final String USER = EmbeddedPostgres.USER;

    private final Path folder;
    private final EmbeddedPostgres server;

    /** @param folder what it keeps, an own folder */
    public PostgresProcess(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.server = new EmbeddedPostgres(this.folder, Services.freePort(), Path.of("target/postgres-programs"));
    }

    /** Starts the server and waits until it takes logins. */
    public PostgresProcess start() throws IOException {
        server.start();
        return this;
    }

    /** Stops it in order, cutting its connections. */
    public void stop() throws IOException {
        server.stop();
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    /** The JDBC URL. */
    public String url() {
        return server.url();
    }

    /** The password of {@link #USER}. */
    public String password() {
        return server.password();
    }

    /** A connection of the test's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password());
    }

    /** Kills the server and all its children at once, as a machine that goes would: kill -9. */
    public void kill() throws IOException {
        ProcessHandle postmaster = postmaster().orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.children().toList());
        all.add(0, postmaster); // first, or it would start the children anew
        all.forEach(ProcessHandle::destroyForcibly);
        gone(all);
    }

    /** Kills the server alone; its children notice by themselves and end: kill -9. */
    public void killPostmaster() throws IOException {
        ProcessHandle postmaster = postmaster().orElseThrow();
        postmaster.destroyForcibly();
        gone(List.of(postmaster));
    }

    /** The process that the others are children of; empty when it does not run. */
    public Optional<ProcessHandle> postmaster() throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("data/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void gone(List<ProcessHandle> all) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
