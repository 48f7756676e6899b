package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Delivery;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Fetches what one webhook names. */
final class Fetching implements Talk {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int LARGEST = 4 << 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.~-]{0,99}");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private final Account account;
    private final Fetch fetch;
    private final Bucket budget;
    private final String id;
    private Delivery delivery;
    private boolean over;
    private int tokensAsked;
    private boolean asksToken;

    Fetching(Account account, Fetch fetch, Bucket budget, Delivery delivery) {
        this.account = account;
        this.fetch = fetch;
        this.budget = budget;
        this.delivery = delivery;
        this.id = id(fetch, delivery.body());
        if (!ID.matcher(id).matches()) {
            // Nothing that a stranger wrote may pass for what was fetched.
            become(delivery.key(), "{\"status\":\"unknown\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String id(Fetch fetch, byte[] body) {
        try {
            String text = new String(body, StandardCharsets.UTF_8).strip();
            return (text.startsWith("{") ? JSON.readTree(text) : form(text))
                    .at(fetch.id())
                    .asText("");
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    private static JsonNode form(String text) {
        ObjectNode form = JSON.createObjectNode();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String vendor() {
        return delivery.vendor();
    }

    @Override
    public boolean goesOn() {
        return !over;
    }

    @Override
    public long pause() {
        Duration wait = Duration.ofNanos(budget.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw PollFailure.away("The vendor's budget of requests is spent", wait);
        }
        return budget.consumeIgnoringRateLimits(1) / 1_000_000;
    }

    @Override
    public Request ask() {
        asksToken = account.needsToken();
        if (asksToken) {
            tokensAsked++;
            return account.askToken();
        }
        Form.Values values = new Form.Values(null, null, null, id, account.settings());
        return account.request("GET", fetch.request().uri(account.base(), values), null, Map.of());
    }

    /** @throws PollFailure when it cannot be told what the webhook names */
    void heard(Answer answer) {
        if (asksToken) {
            account.heardToken(answer);
        } else if (answer.status() == 401 && tokensAsked == 1) {
            account.forgetToken();
        } else if (answer.status() == 404 || answer.status() == 410) {
            become(
                    key(),
                    JSON.createObjectNode()
                            .put("id", id)
                            .put("status", "unknown")
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
        } else if (answer.status() == 429) {
            throw PollFailure.away("The vendor is asked too often", Duration.ZERO);
        } else {
            Refusals.expectGood(vendor(), answer);
            become(key(), object(answer.body()));
        }
    }

    private static byte[] object(byte[] body) {
        try {
            if (body.length <= LARGEST && JSON.readTree(body).isObject()) {
                return body;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw PollFailure.vendor("fetch-answer", "The vendor's answer is no JSON object that the hub takes");
    }

    private String key() {
        return vendor() + ":" + id;
    }

    private void become(String key, byte[] body) {
        over = true;
        delivery = new Delivery(
                delivery.id(),
                vendor(),
                delivery.category(),
                delivery.via(),
                delivery.received(),
                key,
                delivery.headers(),
                body,
                null);
    }

    /** The delivery, with what was fetched as its body. */
    public Delivery delivery() {
        return delivery;
    }
}
