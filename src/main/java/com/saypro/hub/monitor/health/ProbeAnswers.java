package com.saypro.hub.monitor.health;

import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.event.Probed;
import java.time.Instant;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the vendors answer to probes. */
@Component("probeAnswers")
public class ProbeAnswers {
    private final ProbeRows rows;
    private final JdbcTemplate jdbc;
    private final OwnSignals signals;
    private final HealthMeters meters;

    ProbeAnswers(ProbeRows rows, JdbcTemplate jdbc, OwnSignals signals, HealthMeters meters) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.signals = signals;
        this.meters = meters;
    }

    /** Keeps an answer, and what a person should know of it. */
    @Transactional
    public void answered(Probed probed) {
        ProbeState before = rows.lock(probed.vendor(), probed.probe()).orElse(null);
        boolean isFirst = before == null;
        String history = Verdict.history(isFirst ? "" : before.history(), probed);
        State state = Verdict.of(isFirst ? State.UNKNOWN : before.state(), history, probed.terms());
        Instant since = isFirst || before.state() != state ? probed.at() : before.since();
        rows.write(probed, history, state, since);
        if (probed.certificateEnds() != null) {
            tell(probed);
        }
        meters.probed(probed);
        signals.probed(probed);
    }

    private void tell(Probed probed) {
        Instant soon = Certificate.soon(probed);
        Instant told = rows.told(probed, soon);
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            FindingsOutbox.add(connection, Certificate.findings(probed, told, soon));
            return null;
        });
    }
}
