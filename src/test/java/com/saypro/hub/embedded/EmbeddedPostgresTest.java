package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    static final Path PROGRAMS = Path.of("target/postgres-programs");

    /** One for all tests: making its first content takes longer than all else. */
    @TempDir
    static Path dir;

    private EmbeddedPostgres server;

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void dataOutlivesARestart() throws Exception {
        server = on(FreePort.any()).start();
        query(server, "create table word as select 'still here' as word");
        server.stop();
        assertThatThrownBy(() -> query(server, "select 1")).isInstanceOf(SQLException.class);

        server.start();

        assertThat(query(server, "select word from word")).isEqualTo("still here");
    }

    @Test
    void itIsDurableAndOnLoopbackOnly() throws Exception {
        server = on(FreePort.any()).start();

        assertThat(query(server, "show fsync")).isEqualTo("on");
        assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(server, "show unix_socket_directories")).isEmpty();
        assertThat(query(server, "select lower('ÄÖ')")).isEqualTo("äö");
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        server = on(FreePort.any()).start();

        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), EmbeddedPostgres.USER, "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThat(Files.getPosixFilePermissions(dir.resolve("password"))).hasSize(2);
        assertThat(query(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void aServerLeftBehindByAKilledHubIsStoppedFirst() throws Exception {
        EmbeddedPostgres leftBehind = on(FreePort.any()).start();
        query(leftBehind, "create table kept as select 1 as one");

        server = on(FreePort.any()).start();

        assertThat(query(server, "select one from kept")).isEqualTo("1");
        assertThatThrownBy(() -> query(leftBehind, "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void aServerThatWasKilledIsKnownToBeGoneAndStartsAfterItsChildrenHaveEnded() throws Exception {
        server = on(FreePort.any()).start();
        query(server, "create table survived as select 1 as one");
        long postmaster = Long.parseLong(
                Files.readAllLines(dir.resolve("data/postmaster.pid")).get(0));
        assertThat(server.isRunning()).isTrue();
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        await().until(() -> !server.isRunning());

        server.start();

        assertThat(query(server, "select one from survived")).isEqualTo("1");
    }

    @Test
    void aPidFileThatNamesAnotherProgramHarmsNeither() throws Exception {
        server = on(FreePort.any()).start();
        server.stop();
        Files.writeString(
                dir.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        server.start();

        assertThat(query(server, "select 1")).isEqualTo("1");
    }

    @Test
    void aPortInUseIsTheReasonGiven() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            server = on(taken.getLocalPort());

            assertThatThrownBy(server::start).hasMessageContaining("could not create any TCP/IP sockets");
        }
    }

    private EmbeddedPostgres on(int port) {
        return new EmbeddedPostgres(dir, port, PROGRAMS);
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.url(), EmbeddedPostgres.USER, server.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
