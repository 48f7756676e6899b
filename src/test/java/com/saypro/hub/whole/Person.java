package com.saypro.hub.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Someone who may log in to a running hub's private listener. */
enum Person {
    VERA("viewer"),
    SUE("support"),
    OTTO("operator"),
    ADMIN("admin");

    private static final String SETTING = Stream.of(VERA, SUE, OTTO)
            .map(each ->
                    each.login() + ":" + each.role + ":{bcrypt}" + new BCryptPasswordEncoder(4).encode(each.password()))
            .collect(Collectors.joining(",", "HUB_USERS=", ""));

    private final String role;

    Person(String role) {
        this.role = role;
    }

    /** The setting that lets them in; that of admin is HUB_ADMIN_PASSWORD. */
    static String setting() {
        return SETTING;
    }

    String login() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String password() {
        return this == ADMIN ? RunningHub.PASSWORD : login() + "-password";
    }

    /** Their HTTP Basic credentials. */
    String basic() {
        byte[] both = (login() + ":" + password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    HttpResponse<String> get(RunningHub hub, String path) {
        return hub.ask(HttpRequest.newBuilder(URI.create(hub.admin() + path))
                .header("Authorization", basic())
                .build());
    }

    HttpResponse<String> post(RunningHub hub, String path, String json) {
        return post(hub, path, "application/json", json);
    }

    HttpResponse<String> post(RunningHub hub, String path, String type, String text) {
        return hub.ask(HttpRequest.newBuilder(URI.create(hub.admin() + path))
                .header("Authorization", basic())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(text))
                .build());
    }

    HttpResponse<String> delete(RunningHub hub, String path) {
        return hub.ask(HttpRequest.newBuilder(URI.create(hub.admin() + path))
                .header("Authorization", basic())
                .DELETE()
                .build());
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return RunningHub.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.statusCode() + " " + answer.body(), e);
        }
    }
}
