package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Backlog;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.monitor.Writing;
import com.saypro.hub.monitor.alert.engine.Counting;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells what is newly counted for alert rules what the event log holds, each event once, beside those that come. */
@Component
class PastTold {
    private static final Logger LOG = LoggerFactory.getLogger(PastTold.class);
    /** Until then every hub has read the rules. */
    private static final Duration EVERYWHERE = Duration.ofSeconds(10);

    private final AlertRules rules;
    private final EventHistory history;
    private final Uncounted uncounted;
    private final Backlog backlog;
    private final Writing writing;
    private final JdbcTemplate jdbc;
    private Waiting waiting;

    /** A round, and whether the log holds all that was watched before it was entered. */
    private record Waiting(int round, BooleanSupplier recorded) {}

    PastTold(
            AlertRules rules,
            EventHistory history,
            Uncounted uncounted,
            Backlog backlog,
            Writing writing,
            JdbcTemplate jdbc) {
        this.rules = rules;
        this.history = history;
        this.uncounted = uncounted;
        this.backlog = backlog;
        this.writing = writing;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        look(Instant.now().minus(EVERYWHERE));
    }

    /** Tells a round that was entered before a moment, as soon as the log is whole. */
    synchronized void look(Instant before) {
        AlertRules.Live live = rules.now();
        if (live.rules().isEmpty()) {
            return;
        }
        List<SourceRow> rows = jdbc.execute((ConnectionCallback<List<SourceRow>>) SourceTable::all);
        Roster.rounds(Roster.known(live), rows).stream()
                .filter(round -> round.entered().isBefore(before))
                .findFirst()
                .filter(this::isRecorded)
                .ifPresent(round -> tell(live, round));
    }

    private boolean isRecorded(Round round) {
        if (waiting == null || waiting.round != round.number()) {
            waiting = new Waiting(round.number(), backlog.eventsRecorded());
        }
        return waiting.recorded.getAsBoolean();
    }

    private void tell(AlertRules.Live live, Round round) {
        Past past = new Past(live, round.sources());
        PastTelling telling = new PastTelling(round, past, uncounted, writing);
        history.eachRecorded(round.types(), Instant.now().minus(past.reach()).minus(Counting.NEWS), telling::tell);
        telling.end();
        waiting = null;
        LOG.info(
                "Counted from the event log for alerts: {} sources",
                round.sources().size());
    }
}
