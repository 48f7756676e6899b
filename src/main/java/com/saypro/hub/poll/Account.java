package com.saypro.hub.poll;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The hub's access to one vendor's API: makes requests with its key or token, and to no other host. */
final class Account {
    private static final String JSON = "application/json";

    private final VendorApi vendor;
    private final Credentials credentials;
    private final Tokens tokens;

    Account(VendorApi vendor, Credentials credentials, Tokens tokens) {
        this.vendor = vendor;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    String vendor() {
        return vendor.vendor();
    }

    /** The first variable that is missing for these of the vendor's settings; null when none is. */
    String lacks(Set<String> settings) {
        Set<String> wanted = new TreeSet<>(settings);
        if (credentials.url(vendor()).isEmpty()) {
            wanted.addAll(Form.settings(vendor.api().url()));
        }
        if (vendor.api().auth().kind() != Auth.Kind.NONE) {
            wanted.add("API_KEY");
        }
        return wanted.stream()
                .filter(name -> credentials.setting(vendor(), name).isEmpty())
                .map(name -> Credentials.variable(vendor(), name))
                .findFirst()
                .orElse(null);
    }

    /** Whether its address is known, and its key where that is wanted too. */
    boolean isSomewhere(boolean withKey) {
        boolean addressed = credentials.url(vendor()).isPresent()
                || Form.settings(vendor.api().url()).stream()
                        .allMatch(name -> credentials.setting(vendor(), name).isPresent());
        return addressed && (!withKey || credentials.key(vendor()).isPresent());
    }

    UnaryOperator<String> settings() {
        return name -> credentials.setting(vendor(), name).orElse(null);
    }

    /** The API's URL without a slash at its end. */
    String base() {
        String instance = tokens.instance(vendor());
        return instance != null ? instance : home();
    }

    private String home() {
        Form.Values values = new Form.Values(null, null, null, null, settings());
        return credentials
                .url(vendor())
                .map(url -> url.replaceFirst("/+$", ""))
                .orElseGet(() -> Form.fill(vendor.api().url(), values, Form::encoded));
    }

    /**
     * Where a link of the vendor's leads.
     *
     * @throws PollFailure when it leaves the API's own host
     */
    URI linked(String link) {
        try {
            URI base = URI.create(base());
            URI uri = base.resolve(link);
            if (sameHost(base, uri) && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw PollFailure.vendor("poll-link", "The vendor's link to the next page leads away from its API");
    }

    private static boolean sameHost(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }

    boolean needsToken() {
        return vendor.api().auth().kind() == Auth.Kind.OAUTH2 && tokens.of(vendor()) == null;
    }

    /** Asks for a token. */
    Request askToken() {
        Auth.Token token = vendor.api().auth().token();
        String[] key = credentials.key(vendor()).orElse("").split(":", 3);
        boolean refresh = token.grant() == Auth.Grant.REFRESH_TOKEN;
        if (key.length != (refresh ? 3 : 2)) {
            throw PollFailure.config(
                    "poll-key",
                    Credentials.variable(vendor(), "API_KEY") + " must read id:secret" + (refresh ? ":token" : ""));
        }
        Map<String, String> form = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        form.put("grant_type", refresh ? "refresh_token" : "client_credentials");
        if (refresh) {
            form.put("refresh_token", key[2]);
        }
        if (token.scope() != null) {
            form.put("scope", token.scope());
        }
        if (token.client() == Auth.Client.FORM) {
            form.put("client_id", key[0]);
            form.put("client_secret", key[1]);
        } else {
            headers.put(Auth.AUTHORIZATION, "Basic " + base64(key[0] + ":" + key[1]));
        }
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Accept", JSON);
        byte[] body = String.join(
                        "&",
                        form.entrySet().stream()
                                .map(field -> field.getKey() + "=" + Form.encoded(field.getValue()))
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
        return new Request(
                vendor(),
                "POST",
                tokenUri(token.url()),
                headers,
                body,
                vendor.api().timeout());
    }

    private URI tokenUri(String url) {
        boolean elsewhere = !url.startsWith("/");
        return elsewhere && credentials.url(vendor()).isEmpty()
                ? URI.create(url)
                : URI.create(home() + (elsewhere ? URI.create(url).getRawPath() : url));
    }

    /** Keeps the token that was answered. */
    void heardToken(Answer answer) {
        if (!answer.isGood()) {
            throw PollFailure.config("poll-key", "The vendor refused a token with HTTP " + answer.status());
        }
        tokens.keep(vendor(), answer, vendor.api().auth().token().instance(), home());
    }

    void forgetToken() {
        tokens.forget(vendor());
    }

    /** A request with the key or token, and with what the vendor file sends along. */
    Request request(String method, URI uri, JsonNode body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "*/*", "User-Agent", "SayPro-Hub/1"));
        if (body != null) {
            headers.put("Content-Type", JSON);
        }
        Form.Values values = new Form.Values(null, null, null, null, settings());
        vendor.api().headers().forEach((name, value) -> {
            String filled = Form.fill(value, values, text -> text);
            if (filled != null) {
                headers.put(name, filled);
            }
        });
        headers.putAll(more);
        Auth auth = vendor.api().auth();
        if (auth.kind() != Auth.Kind.NONE) {
            headers.put(auth.header(), auth.prefix() + proof(auth.kind()));
        }
        byte[] bytes = body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
        return new Request(vendor(), method, uri, headers, bytes, vendor.api().timeout());
    }

    private String proof(Auth.Kind kind) {
        String key = credentials.key(vendor()).orElse("");
        return switch (kind) {
            case BASIC -> base64(key.contains(":") ? key : key + ":");
            case OAUTH2 -> tokens.of(vendor());
            default -> key;
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
