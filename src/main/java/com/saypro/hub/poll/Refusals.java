package com.saypro.hub.poll;

import java.nio.charset.StandardCharsets;

/** What answers mean that hold nothing of what was asked for. */
final class Refusals {
    private Refusals() {}

    /** Whether the vendor is asked too often: by status, or by the texts with which it says so. */
    static boolean isTooMany(Api api, Answer answer) {
        if (answer.status() == 429) {
            return true;
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.status() >= 400 && api.limited().stream().anyMatch(body::contains);
    }

    /** @throws PollFailure when the answer is not what was asked for */
    static void expectGood(String vendor, Answer answer) {
        if (answer.isGood()) {
            return;
        }
        if (answer.status() == 401 || answer.status() == 403) {
            throw PollFailure.config(
                    "poll-key",
                    "The vendor refuses " + Credentials.variable(vendor, "API_KEY") + " with HTTP " + answer.status());
        }
        throw PollFailure.config(
                "poll-refused", "The vendor refuses what it is asked for with HTTP " + answer.status());
    }
}
