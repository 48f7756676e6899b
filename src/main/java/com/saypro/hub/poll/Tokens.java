package com.saypro.hub.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The tokens that vendors gave for our keys, in memory only, until shortly before they expire. */
@Component
class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final int UNSAID_SECONDS = 3600;

    private record Token(String value, Instant until, String instance) {}

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** A vendor's token; null when there is none that holds. */
    String of(String vendor) {
        Token token = tokens.get(vendor);
        return token == null || token.until().isBefore(Instant.now()) ? null : token.value();
    }

    /** Where a vendor's token is good for; null where the API is anyhow. */
    String instance(String vendor) {
        Token token = tokens.get(vendor);
        return token == null ? null : token.instance();
    }

    void forget(String vendor) {
        tokens.remove(vendor);
    }

    /**
     * Keeps the token that a vendor answered.
     *
     * @param domain where its {@code instance_url} may be; null where it is not looked at
     * @param home the API's own URL, where it may be too
     */
    void keep(String vendor, Answer answer, String domain, String home) {
        JsonNode json;
        try {
            json = JSON.readTree(answer.body());
        } catch (IOException e) {
            throw unusable();
        }
        String value = json.path("access_token").asText("");
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw unusable();
        }
        Duration lasts = Duration.ofSeconds(json.path("expires_in").asLong(UNSAID_SECONDS));
        Duration kept = lasts.compareTo(EARLY.multipliedBy(2)) > 0 ? lasts.minus(EARLY) : lasts.dividedBy(2);
        String instance =
                domain == null ? null : instance(json.path("instance_url").asText(null), domain, home);
        tokens.put(vendor, new Token(value, Instant.now().plus(kept), instance));
    }

    private static PollFailure unusable() {
        return PollFailure.vendor("poll-token", "The vendor's answer holds no usable token");
    }

    /** A token goes to no host but the vendor's. */
    private static String instance(String url, String domain, String home) {
        if (url == null || url.equals(home)) {
            return null;
        }
        try {
            URI uri = URI.create(url);
            boolean own = uri.getHost() != null && uri.getHost().endsWith("." + domain);
            if (own && "https".equals(uri.getScheme()) && uri.getRawUserInfo() == null) {
                return url.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw PollFailure.vendor("poll-token", "The vendor's token is for a host that is not of " + domain);
    }
}
