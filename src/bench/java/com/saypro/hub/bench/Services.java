package com.saypro.hub.bench;

import com.saypro.hub.whole.PostgresProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

/** What the services beside a hub cost. */
final class Services {
    private Services() {}

    /** The processor seconds that a PostgreSQL has used, of those of its processes that are there. */
    static double cpuSeconds(PostgresProcess postgres) throws IOException {
        return postgres.postmaster().stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
