package com.saypro.hub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.StringJoiner;

/**
 * The admin API of a running hub.
 *
 * @param terminal where answers are printed
 * @param url the private listener; null for the one in the settings
 * @param user the user
 * @param password the password; null for the one in the settings or the data folder
 */
record AdminApi(Terminal terminal, String url, String user, String password) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Posts nothing to a path with its query and prints the answer. Answers whether the hub did it and nothing failed again. */
    boolean post(String path) {
        HttpResponse<String> answer =
                Hosts.ask(request(path).POST(BodyPublishers.noBody()).build());
        boolean done = answer.statusCode() / 100 == 2;
        (done ? terminal.out() : terminal.err()).println(readable(answer, done));
        return done && json(answer).path("failedAgain").asInt() == 0;
    }

    /**
     * Posts a text to a path with its query; answers what the hub makes of it.
     *
     * @throws Refused when the hub does not answer it
     */
    JsonNode post(String path, String type, String text) {
        return answered(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(text)));
    }

    /**
     * What is at a path with its query.
     *
     * @throws Refused when the hub does not answer it
     */
    JsonNode get(String path) {
        return answered(request(path).GET());
    }

    private static JsonNode answered(HttpRequest.Builder request) {
        HttpResponse<String> answer = Hosts.ask(request.build());
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(readable(answer, false));
        }
        return json(answer);
    }

    /** Where the private listener is. */
    String address() {
        return url == null ? Hosts.admin(terminal) : Hosts.trimmed(url);
    }

    /** A text as a part of a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Hosts.uri(address() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials()))
                .header("Accept", "application/json, application/problem+json");
    }

    private byte[] credentials() {
        String known = password == null ? terminal.setting("HUB_ADMIN_PASSWORD", null) : password;
        return (user + ":" + (known == null ? kept() : known)).getBytes(StandardCharsets.UTF_8);
    }

    private String kept() {
        Path data = terminal.meant(Path.of(terminal.setting("HUB_DATA_DIR", "data")));
        Path file = data.resolve("admin-password");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused(
                    "No password: give --password or HUB_ADMIN_PASSWORD; " + terminal.shown(file) + " cannot be read");
        }
    }

    private static String readable(HttpResponse<String> answer, boolean done) {
        if (answer.statusCode() == 401) {
            return "401: the hub does not know this user and password";
        }
        JsonNode json = json(answer);
        if (done && json.isObject()) {
            return fields(json);
        }
        String detail = json.path("detail").asText(answer.body());
        return detail.isEmpty() ? String.valueOf(answer.statusCode()) : answer.statusCode() + ": " + detail;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String fields(JsonNode json) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        json.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            lines.add(field.getKey() + ": " + (value.isValueNode() ? value.asText() : value.toString()));
        });
        return lines.toString();
    }
}
