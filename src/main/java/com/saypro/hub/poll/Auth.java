package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;

/**
 * How a request to a vendor's API says who asks.
 *
 * @param kind where the key goes
 * @param header the header it stands in
 * @param prefix what stands before it there, e.g. {@code "ShippoToken "}
 * @param token how a token is got for the key; null where the key itself is sent
 */
record Auth(Kind kind, String header, String prefix, Token token) {
    static final Auth NONE = new Auth(Kind.NONE, null, "", null);
    static final String AUTHORIZATION = "Authorization";

    enum Kind {
        NONE,
        BEARER,
        BASIC,
        HEADER,
        OAUTH2
    }

    enum Grant {
        CLIENT_CREDENTIALS,
        REFRESH_TOKEN
    }

    enum Client {
        BASIC,
        FORM
    }

    /**
     * A token by OAuth 2. The key reads {@code id:secret}, for the grant refresh_token {@code id:secret:token}.
     *
     * @param url where it is got: a path of the API, or a whole URL
     * @param grant what for
     * @param client whether id and secret are sent as a header or as fields of the form
     * @param scope what is asked for; null for the client's own
     * @param instance the domain in which the token's {@code instance_url} is taken for the API's; null for nowhere
     */
    record Token(String url, Grant grant, Client client, String scope, String instance) {}

    static Auth read(Entry api) throws BrokenFile {
        Kind kind = api.get("auth").word(Kind.class, Kind.NONE);
        for (Kind other : new Kind[] {Kind.HEADER, Kind.OAUTH2}) {
            String key = other == Kind.HEADER ? "header" : "oauth2";
            if (api.get(key).isThere() != (kind == other)) {
                throw api.get(api.get(key).isThere() ? key : "auth")
                        .wrong("'api." + key + "' belongs to 'auth: " + key + "', and the other way round");
            }
        }
        return switch (kind) {
            case NONE -> NONE;
            case BEARER -> new Auth(kind, AUTHORIZATION, "Bearer ", null);
            case BASIC -> new Auth(kind, AUTHORIZATION, "Basic ", null);
            case HEADER -> {
                Entry header = api.get("header").with("name", "prefix");
                yield new Auth(
                        kind, header.get("name").text(), header.get("prefix").text(""), null);
            }
            case OAUTH2 -> new Auth(kind, AUTHORIZATION, "Bearer ", token(api.get("oauth2")));
        };
    }

    private static Token token(Entry oauth2) throws BrokenFile {
        oauth2.with("token", "grant", "client", "scope", "instance");
        String url = oauth2.get("token").text();
        if (!url.startsWith("/") && !url.startsWith("https://")) {
            throw oauth2.get("token").wrong("'token' must be a path of the API or begin with https://");
        }
        return new Token(
                url,
                oauth2.get("grant").word(Grant.class, Grant.CLIENT_CREDENTIALS),
                oauth2.get("client").word(Client.class, Client.BASIC),
                oauth2.get("scope").text(null),
                oauth2.get("instance").text(null));
    }
}
