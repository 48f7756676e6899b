package com.saypro.hub.deadletter;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.Replayer;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Replays dead letters at a person's word, in chunks. */
@Component
public class Replays {
    private static final int CHUNK = 500;

    /**
     * What came of a replay.
     *
     * @param replayed how many letters are closed
     * @param failedAgain how many failed again and stay open
     */
    public record Result(int replayed, int failedAgain) {
        Result plus(Result other) {
            return new Result(replayed + other.replayed, failedAgain + other.failedAgain);
        }
    }

    private final DeadLetters letters;
    private final Replayer replayer;

    Replays(DeadLetters letters, Replayer replayer) {
        this.letters = letters;
        this.replayer = replayer;
    }

    /**
     * Replays one letter.
     *
     * @throws NoSuchElementException when there is no such letter
     * @throws IllegalStateException when it is not open
     */
    public Result one(String id, String who) {
        KeptDeadLetter kept = letters.find(id).orElseThrow(() -> new NoSuchElementException("No dead letter " + id));
        if (!kept.status().equals("open")) {
            throw new IllegalStateException("Dead letter " + id + " is " + kept.status() + " already");
        }
        return replay(List.of(kept), who);
    }

    /** Replays all open letters that match; the query's status, limit and cursor do not count. */
    public Result all(DeadLetterQuery query, String who) {
        Result result = new Result(0, 0);
        Long cursor = null;
        do {
            Page<KeptDeadLetter> page = letters.list(
                    new DeadLetterQuery(query.vendor(), "open", query.fingerprint(), query.since(), CHUNK, cursor));
            for (List<KeptDeadLetter> alike : byStep(page.items())) {
                result = result.plus(replay(alike, who));
            }
            cursor = page.next() == null ? null : Long.valueOf(page.next());
        } while (cursor != null);
        return result;
    }

    private Result replay(List<KeptDeadLetter> kept, String who) {
        List<DeadLetter> chosen = kept.stream().map(KeptDeadLetter::letter).toList();
        replayer.replay(chosen, who);
        int closed = letters.closed(chosen.stream().map(DeadLetter::id).toList());
        return new Result(closed, chosen.size() - closed);
    }

    private static Iterable<List<KeptDeadLetter>> byStep(List<KeptDeadLetter> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(each -> each.letter().failure().step()))
                .values();
    }
}
