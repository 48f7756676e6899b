package com.saypro.hub.bench;

import com.saypro.hub.embedded.EmbeddedPostgres;
import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way into the PostgreSQL that a hub has embedded. */
final class HubDatabase {
    private static final int PORT_LINE = 3;

    private HubDatabase() {}

    /** A connection beside the hub's own. */
    static Connection connect(HubProcess hub) throws IOException, SQLException {
        Path folder = hub.data().resolve("postgres");
        String port = Files.readAllLines(folder.resolve("data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true",
                EmbeddedPostgres.USER,
                Files.readString(folder.resolve("password")).strip());
    }
}
