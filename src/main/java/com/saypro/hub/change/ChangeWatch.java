package com.saypro.hub.change;

import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Notices when vendors change their payloads. The map stage hands over a few payloads and goes on; they are looked at
 * aside, and those that are too many are left out.
 */
@Component("changeWatch")
public class ChangeWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final int MOST_WAITING = 200;
    private static final int LONGEST_TOPIC = 100;

    private final BlockingQueue<Payload> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Lessons lessons;
    private final Findings findings;

    ChangeWatch(Lessons lessons, Findings findings) {
        this.lessons = lessons;
        this.findings = findings;
    }

    /** Takes the payloads of a batch to be looked at. Returns at once and never fails. */
    public void look(Mapped mapped) {
        mapped.payloads().forEach(waiting::offer);
    }

    @Scheduled(fixedDelay = 500)
    void learn() {
        List<Payload> payloads = new ArrayList<>();
        waiting.drainTo(payloads);
        Map<String, List<Payload>> byVendor = payloads.stream()
                .filter(payload -> isName(payload.topic()))
                .collect(Collectors.groupingBy(Payload::vendor, TreeMap::new, Collectors.toList()));
        byVendor.forEach(this::learn);
    }

    private void learn(String vendor, List<Payload> payloads) {
        Map<String, List<Payload>> byTopic =
                payloads.stream().collect(Collectors.groupingBy(Payload::topic, TreeMap::new, Collectors.toList()));
        try {
            lessons.versions(vendor, payloads).forEach(findings::report);
            byTopic.forEach((topic, some) -> lessons.learn(vendor, topic, some).forEach(findings::report));
        } catch (DataAccessException | TransactionException e) {
            // There will be other payloads; that PostgreSQL is away is told by those who cannot do without.
            LOG.debug("Payloads of {} were not looked at", vendor, e);
        }
    }

    /** What could be no topic's name is data. */
    private static boolean isName(String topic) {
        return topic.length() <= LONGEST_TOPIC
                && topic.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }
}
