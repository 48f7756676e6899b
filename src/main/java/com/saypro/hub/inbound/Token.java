package com.saypro.hub.inbound;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A secret in the query of the URL that is registered at the vendor, for vendors that sign nothing: Mailchimp ("include a
 * secret in the URL"), Salesforce outbound messages, Shippo unless it was asked to sign. It proves who calls and nothing
 * about the body, and whoever sees the URL has it: so the URL is neither kept nor logged. Only the query counts, and only a
 * parameter that is there once.
 *
 * @param parameter the parameter's name
 */
public record Token(String parameter) implements Signature {

    @Override
    public Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        List<String> values = values(request.url());
        return Verdict.of(values.size() == 1 && credentials.hold(decoded(values.get(0))));
    }

    private List<String> values(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? List.of()
                : Stream.of(url.substring(query + 1).split("&"))
                        .filter(pair -> pair.startsWith(parameter + "="))
                        .map(pair -> pair.substring(parameter.length() + 1))
                        .toList();
    }

    /** The bytes that were sent. A plus stays one: vendors send the URL as it was registered. */
    private static byte[] decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            int escaped = text.charAt(at) == '%' ? UrlForm.escapedAt(text, at) : -1;
            bytes.write(escaped < 0 ? text.charAt(at) : escaped);
            at += escaped < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    @Override
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        String value =
                URLEncoder.encode(credentials.secret(), StandardCharsets.UTF_8).replace("+", "%20");
        return request.to(request.url() + (request.url().indexOf('?') < 0 ? "?" : "&") + parameter + "=" + value);
    }

    @Override
    public String described() {
        return "secret in the URL, ?" + parameter + "=";
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }

    @Override
    public boolean signsBody() {
        return false;
    }
}
