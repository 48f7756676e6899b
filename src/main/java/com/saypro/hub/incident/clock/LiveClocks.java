package com.saypro.hub.incident.clock;

import com.saypro.hub.incident.Clockwork;
import com.saypro.hub.incident.Incident;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the clocks of incidents in step with their histories and with time. Whoever looks holds the incident meanwhile, and what
 * was told is kept with its clock: nothing is told twice, whether two hubs look at once, one dies or a clock is put back. What
 * came to pass while no hub ran is told at the first look after it.
 */
@Component
public class LiveClocks implements Clockwork {
    private static final String WAITING =
            "select incident from incident_look where next <= now() order by next limit ?";

    private final JdbcClient client;
    private final ClockTable table;
    private final Upkeep upkeep;
    private final ClockWriter writer;
    private final ClockTeller teller;

    LiveClocks(JdbcClient client, ClockTable table, Upkeep upkeep, ClockWriter writer, ClockTeller teller) {
        this.client = client;
        this.table = table;
        this.upkeep = upkeep;
        this.writer = writer;
        this.teller = teller;
    }

    @Override
    @Transactional
    public void look(Collection<String> numbers) {
        look(table.lock(numbers.stream().map(Incident::number).toList()), Instant.now());
    }

    /** Looks at the clocks whose time has come, at most so many; answers how many there were. */
    @Transactional
    public int lookAround(int most) {
        List<Long> waiting = client.sql(WAITING).param(most).query(Long.class).list();
        look(table.lockFree(waiting), Instant.now());
        return waiting.size();
    }

    /** Looks as of a moment. */
    @Transactional
    void look(String number, Instant moment) {
        look(table.lock(List.of(Incident.number(number))), moment);
    }

    private void look(List<ClockFacts> incidents, Instant moment) {
        if (!incidents.isEmpty()) {
            List<Look> looks = upkeep.read(incidents, moment);
            writer.keep(looks);
            teller.tell(looks, moment);
        }
    }
}
