package com.saypro.hub.notify.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.notify.SendFailure;
import java.io.IOException;

/**
 * What a receiver answered that took a message.
 *
 * @param status the HTTP status
 * @param body its bytes; never null
 */
public record Reply(int status, byte[] body) {
    /** The answer as JSON. */
    JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(body);
        } catch (IOException e) {
            throw SendFailure.again("The receiver answers no JSON", java.time.Duration.ZERO);
        }
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
