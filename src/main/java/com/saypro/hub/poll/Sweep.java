package com.saypro.hub.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Polled;
import io.github.bucket4j.Bucket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One firing of a poll: asks for page after page, and moves on only when what it read is durable. */
final class Sweep implements Talk {
    /** What a cursor that the vendor no longer knows is answered with. */
    private static final Set<Integer> NO_SUCH_CURSOR = Set.of(400, 404, 410, 422);

    private static final int MOST_REFUSALS = 5;
    private static final int MOST_TOKENS = 2;

    private final Account account;
    private final VendorApi vendor;
    private final Poll poll;
    private final Rest rest;
    private final Instant now;
    private final UnaryOperator<List<String>> undone;
    private final Unpacking unpacking;
    private Mark mark;
    private Mark next;
    private Validator validator;
    private boolean asksToken;
    private boolean tokenRefused;
    private boolean cursorRefused;
    private int tokensAsked;
    private int refusedAsTooMany;
    private int items;
    private long all;
    private String done;

    /**
     * Goes on from a mark, or begins there.
     *
     * @param undone of parents those that were not asked for to the end yet
     */
    Sweep(
            Account account,
            VendorApi vendor,
            Poll poll,
            Bucket budget,
            PollTable.Standing from,
            UnaryOperator<List<String>> undone,
            Instant now) {
        this.account = account;
        this.vendor = vendor;
        this.poll = poll;
        this.rest = new Rest(budget);
        this.undone = undone;
        this.unpacking = new Unpacking(vendor, poll);
        this.validator = from.validator();
        this.now = now;
        this.mark = from.mark().isUnderWay() ? from.mark() : from.mark().begin(poll, now);
        rest.untilBudgeted();
    }

    Poll poll() {
        return poll;
    }

    String vendor() {
        return vendor.vendor();
    }

    @Override
    public boolean goesOn() {
        return mark != null && mark.isUnderWay() && !rest.isForLater();
    }

    @Override
    public long pause() {
        return rest.spend();
    }

    @Override
    public Request ask() {
        rest.kept();
        asksToken = account.needsToken();
        if (asksToken) {
            if (++tokensAsked > MOST_TOKENS) {
                throw PollFailure.vendor("poll-token", "The vendor's tokens are no longer good when they are used");
            }
            return account.askToken();
        }
        Turn turn = Turn.of(poll, mark.cursor());
        Form.Values values =
                new Form.Values(mark.since(), mark.until(), turn.cursor(), turn.parent(), account.settings());
        RequestForm form = turn.list().request();
        boolean linked = turn.list().paging().followsUrls() && turn.cursor() != null;
        URI uri = linked ? account.linked(turn.cursor()) : form.uri(account.base(), values);
        JsonNode body = linked ? null : form.body(values);
        Map<String, String> more = new LinkedHashMap<>();
        if (isFirst()) {
            validator = validator.asking(uri);
            more.putAll(validator.headers());
        }
        return account.request(linked ? "GET" : form.method().name(), uri, body, more);
    }

    private boolean isFirst() {
        return mark.fetched() == 0 && Objects.equals(mark.cursor(), poll.begin());
    }

    /**
     * Reads an answer.
     *
     * @return the deliveries that are to be made durable before {@link #kept()}
     * @throws PollFailure when it cannot be used
     */
    List<Delivery> heard(Answer answer) {
        next = mark;
        items = 0;
        done = null;
        if (asksToken) {
            account.heardToken(answer);
        } else if (answer.status() == 401 && vendor.api().auth().token() != null && !tokenRefused) {
            tokenRefused = true;
            account.forgetToken();
        } else if (Refusals.isTooMany(vendor.api(), answer)) {
            tooMany(Patience.of(answer, Instant.now()));
        } else if (NO_SUCH_CURSOR.contains(answer.status()) && !isFirst() && !cursorRefused) {
            cursorRefused = true;
            next = mark.again(poll);
        } else if (answer.status() == 304) {
            next = mark.after(poll, null, 0, null);
        } else {
            Refusals.expectGood(vendor(), answer);
            return page(answer);
        }
        return List.of();
    }

    private void tooMany(Duration asked) {
        boolean stubborn = ++refusedAsTooMany > MOST_REFUSALS;
        rest.take(
                stubborn
                        ? Duration.ofMinutes(1).plus(asked)
                        : Duration.ofSeconds(1).plus(asked));
    }

    private List<Delivery> page(Answer answer) {
        refusedAsTooMany = 0;
        rest.untilBudgeted();
        Turn turn = Turn.of(poll, mark.cursor());
        Paging paging = turn.list().paging();
        Items page = Items.of(turn.list(), answer.body());
        List<JsonNode> nodes = page.nodes();
        JsonNode last = nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
        String nextPage = paging.after(turn.cursor(), page.page(), nodes.size(), last, answer.all("link"));
        if (nextPage != null && paging.followsUrls()) {
            account.linked(nextPage);
        }
        List<String> parents =
                turn.listsParents(poll) ? undone.apply(poll.parents().ids(nodes)) : List.of();
        String after = turn.next(poll, nextPage, parents);
        done = nextPage == null ? turn.parent() : null;
        if (turn.listsParents(poll)) {
            nodes = List.of();
        }
        boolean only = isFirst() && after == null;
        boolean part = mark.isPart(poll);
        next = mark.after(poll, after, nodes.size(), unpacking.newest(nodes));
        if (only && validator.isSame(answer)) {
            nodes = List.of();
        }
        validator = only ? validator.after(answer) : isFirst() ? validator.after(null) : validator;
        if (after == null && part) {
            Mark further = next.begin(poll, now);
            next = further == null ? next : further;
        }
        List<Delivery> deliveries = unpacking.deliveries(nodes, page.bytes(), turn.parent());
        items = deliveries.size();
        return deliveries;
    }

    /** How it ended; the problem is null for none. */
    Polled polled(String problem) {
        Instant end = Instant.now();
        long millis = Duration.between(now, end).toMillis();
        return new Polled(vendor(), vendor.category(), poll.name(), end, millis, all, problem);
    }

    /** What was read is durable: the sweep stands behind it. */
    void kept() {
        all += items;
        mark = next;
    }

    /** Where it stands; null when there was nothing to ask for. */
    Mark mark() {
        return mark;
    }

    /** The parent whose list was read to its end with the page before; null when there is none. */
    String done() {
        return done;
    }

    /** How many items the page had that was read last. */
    int items() {
        return items;
    }

    /** How long the vendor is to be left alone; zero when it is not. */
    Duration comeBack() {
        return rest.comeBack();
    }

    Validator validator() {
        return validator;
    }

    /** What a person should know of the pages so far; told once. */
    List<Finding> findings() {
        return unpacking.findings();
    }
}
