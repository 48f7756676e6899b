package com.saypro.hub.poll;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a poll stands. What lies before the watermark was asked for and is durable.
 *
 * @param watermark from where the next sweep begins, less its overlap
 * @param since the lower bound of the sweep under way; null when none is
 * @param until its upper bound
 * @param newest the newest time of an item in it; null when none was seen
 * @param cursor the page to ask for next; null for the first
 * @param fetched how many items came since the lower bound was set
 */
record Mark(Instant watermark, Instant since, Instant until, Instant newest, String cursor, int fetched) {
    static Mark at(Instant watermark) {
        return new Mark(watermark, null, null, null, null, 0);
    }

    boolean isUnderWay() {
        return since != null;
    }

    /** Begins a sweep; null when there is no time to ask for yet. */
    Mark begin(Poll poll, Instant now) {
        Instant from = watermark.minus(poll.overlap());
        Instant latest = now.minus(poll.lag()).truncatedTo(ChronoUnit.SECONDS);
        Instant end = poll.window() != null && end(poll).isBefore(latest) ? end(poll) : latest;
        return end.isAfter(from) ? new Mark(watermark, from, end, null, poll.begin(), 0) : null;
    }

    /** The same sweep from its first page. */
    Mark again(Poll poll) {
        return new Mark(watermark, since, until, newest, poll.begin(), 0);
    }

    /**
     * After a page.
     *
     * @param next the next page's cursor; null when it was the last
     * @param items how many items it had
     * @param newestOfPage the newest time of them; null for none
     */
    Mark after(Poll poll, String next, int items, Instant newestOfPage) {
        Instant top = later(newest, newestOfPage);
        int count = fetched + items;
        if (next == null) {
            return at(end(poll, top));
        }
        if (next.equals(cursor)) {
            throw PollFailure.vendor("poll-stuck", "The vendor names the same page again as the next");
        }
        if (poll.paging().cap() == 0 || count < poll.paging().cap()) {
            return new Mark(watermark, since, until, top, next, count);
        }
        if (top == null || !top.isAfter(since)) {
            throw PollFailure.vendor("poll-cap", "The vendor has more items of one time than it lists");
        }
        return new Mark(watermark, top, until, top, poll.begin(), 0);
    }

    /** Whether the sweep under way ends where the longest span that may be asked for ends. */
    boolean isPart(Poll poll) {
        return poll.window() != null && !until.isBefore(end(poll));
    }

    private Instant end(Poll poll) {
        return watermark.minus(poll.overlap()).plus(poll.window()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** A part is done with; behind the newest item of what reaches to now there may be some yet to come. */
    private Instant end(Poll poll, Instant top) {
        Instant reached = poll.watermark() == null || isPart(poll) ? until : later(watermark, top);
        return later(watermark, reached.isAfter(until) ? until : reached);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
