package com.saypro.hub.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Via;
import io.github.bucket4j.Bucket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One firing of a poll: asks for page after page, and moves on only when what it read is durable. */
final class Sweep implements Talk {
    /** So long it waits for a vendor that is asked too often; for longer it comes back at another firing. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    /** What a cursor that the vendor no longer knows is answered with. */
    private static final Set<Integer> NO_SUCH_CURSOR = Set.of(400, 404, 410, 422);

    private static final int MOST_REFUSALS = 5;
    private static final int MOST_TOKENS = 2;
    private static final int LARGEST_ITEM = 4 << 20;

    private final Account account;
    private final VendorApi vendor;
    private final Poll poll;
    private final Bucket budget;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private Mark mark;
    private Mark next;
    private Validator validator;
    private Duration wait = Duration.ZERO;
    private Duration comeBack = Duration.ZERO;
    private boolean asksToken;
    private boolean tokenRefused;
    private boolean cursorRefused;
    private int tokensAsked;
    private int refusedAsTooMany;
    private int items;

    /** Goes on from a mark, or begins there. */
    Sweep(Account account, VendorApi vendor, Poll poll, Bucket budget, Mark from, Validator validator, Instant now) {
        this.account = account;
        this.vendor = vendor;
        this.poll = poll;
        this.budget = budget;
        this.validator = validator;
        this.now = now;
        this.mark = from.isUnderWay() ? from : from.begin(poll, now);
        leaveInPeace(untilBudgeted());
    }

    Poll poll() {
        return poll;
    }

    String vendor() {
        return vendor.vendor();
    }

    @Override
    public boolean goesOn() {
        return mark != null && mark.isUnderWay() && comeBack.isZero();
    }

    @Override
    public long pause() {
        return Math.max(budget.consumeIgnoringRateLimits(1) / 1_000_000, wait.toMillis());
    }

    private Duration untilBudgeted() {
        return Duration.ofNanos(budget.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Waits for so long, or comes back at another firing. */
    private void leaveInPeace(Duration asked) {
        if (asked.compareTo(LONGEST_WAIT) > 0) {
            comeBack = asked;
        } else {
            wait = asked;
        }
    }

    @Override
    public Request ask() {
        wait = Duration.ZERO;
        asksToken = account.needsToken();
        if (asksToken) {
            if (++tokensAsked > MOST_TOKENS) {
                throw PollFailure.vendor("poll-token", "The vendor's tokens are no longer good when they are used");
            }
            return account.askToken();
        }
        Form.Values values = new Form.Values(mark.since(), mark.until(), mark.cursor(), null, account.settings());
        boolean linked = poll.paging().followsUrls() && mark.cursor() != null;
        URI uri = linked ? account.linked(mark.cursor()) : poll.request().uri(account.base(), values);
        JsonNode body = linked ? null : poll.request().body(values);
        Map<String, String> more = new LinkedHashMap<>();
        if (isFirst()) {
            validator = validator.asking(uri);
            more.putAll(validator.headers());
        }
        return account.request(linked ? "GET" : poll.request().method().name(), uri, body, more);
    }

    private boolean isFirst() {
        return mark.fetched() == 0
                && Objects.equals(mark.cursor(), poll.paging().begin());
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
        leaveInPeace(
                stubborn
                        ? Duration.ofMinutes(1).plus(asked)
                        : Duration.ofSeconds(1).plus(asked));
    }

    private List<Delivery> page(Answer answer) {
        refusedAsTooMany = 0;
        leaveInPeace(untilBudgeted());
        Items page = Items.of(poll, answer.body());
        List<JsonNode> nodes = page.nodes();
        JsonNode last = nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
        String after = poll.paging().after(mark.cursor(), page.page(), nodes.size(), last, answer.all("link"));
        if (after != null && poll.paging().followsUrls()) {
            account.linked(after);
        }
        boolean only = isFirst() && after == null;
        boolean part = mark.isPart(poll);
        next = mark.after(poll, after, nodes.size(), newest(nodes));
        if (only && validator.isSame(answer)) {
            nodes = List.of();
        }
        validator = only ? validator.after(answer) : isFirst() ? validator.after(null) : validator;
        if (after == null && part) {
            Mark further = next.begin(poll, now);
            next = further == null ? next : further;
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            add(deliveries, nodes.get(i), page.bytes().get(i));
        }
        items = deliveries.size();
        return deliveries;
    }

    private void add(List<Delivery> deliveries, JsonNode node, byte[] bytes) {
        if (bytes.length > LARGEST_ITEM) {
            findings.add(PollFindings.tooLarge(vendor(), poll.name(), bytes.length));
            return;
        }
        var id = Delivery.newId();
        String entity = poll.entity() == null ? "" : node.at(poll.entity()).asText("");
        String key = entity.isEmpty() || entity.length() > 200 ? id.toString() : vendor() + ":" + entity;
        Map<String, String> headers = Map.of("poll", poll.name());
        deliveries.add(
                new Delivery(id, vendor(), vendor.category(), Via.POLL, Instant.now(), key, headers, bytes, null));
    }

    private Instant newest(List<JsonNode> nodes) {
        if (poll.watermark() == null || nodes.isEmpty()) {
            return null;
        }
        return nodes.stream()
                .map(node -> ItemTime.of(node.at(poll.watermark())))
                .filter(time -> time != null)
                .max(Instant::compareTo)
                .orElseThrow(() -> PollFailure.config(
                        "poll-watermark", "No item of a page has a time at '" + poll.watermark() + "'"));
    }

    /** What was read is durable: the sweep stands behind it. */
    void kept() {
        mark = next;
    }

    /** Where it stands; null when there was nothing to ask for. */
    Mark mark() {
        return mark;
    }

    /** How many items the page had that was read last. */
    int items() {
        return items;
    }

    /** How long the vendor is to be left alone; zero when it is not. */
    Duration comeBack() {
        return comeBack;
    }

    Validator validator() {
        return validator;
    }

    /** What a person should know of the pages so far; told once. */
    List<Finding> findings() {
        List<Finding> told = List.copyOf(findings);
        findings.clear();
        return told;
    }
}
