package com.saypro.hub.incident;

import com.saypro.hub.event.Notice;
import com.saypro.hub.incident.storm.StormPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends storms that are over, and lets incidents speak for themselves that still go on when what kept them quiet has ended. What
 * a storm held stays with it: hundreds that spoke when it ended would be the next storm.
 */
@Component
class StormWatch {
    private static final String FREE = """
            number in (select i.number from incident i
              left join incident cause on cause.number = i.inhibited_by
              left join incident_silence s on s.id = i.silence
              where i.told_at is null and i.status <> 'resolved' and i.held_by is null
                and (i.inhibited_by is null or cause.status = 'resolved' and cause.resolved_at <= :resolved::timestamptz)
                and (i.silence is null or s.ends <= :now::timestamptz)
              order by i.number limit 500)""";

    private final CaseTable table;
    private final StormCap cap;
    private final StormPolicy policy;
    private final Bookkeeping books;

    StormWatch(CaseTable table, StormCap cap, StormPolicy policy, Bookkeeping books) {
        this.table = table;
        this.cap = cap;
        this.policy = policy;
        this.books = books;
    }

    @Scheduled(fixedDelay = 5000)
    @Transactional
    public void look() {
        look(table.lock());
    }

    @Transactional
    public void look(Instant now) {
        List<Case> over = cap.over(now);
        over.forEach(each -> each.ended("auto", now, "" + each.count));
        List<Case> free = table.load(
                FREE,
                Map.of(
                        "resolved", now.minus(policy.now().after()).toString(),
                        "now", now.toString()));
        free.forEach(each -> each.turns.add(
                new Turn(Notice.Change.OPENED, Turn.SPEAKS, each.wasQuietFor(), null, null, "" + now.toEpochMilli())));
        if (!over.isEmpty() || !free.isEmpty()) {
            Docket docket = new Docket(over, List.of(), table.last());
            free.forEach(docket::add);
            books.write(docket, now);
        }
    }
}
