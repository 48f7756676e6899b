package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a vendor's API is spoken to.
 *
 * @param url its base URL without a path's end, which may hold {@code {setting:NAME}}
 * @param auth how a request says who asks
 * @param headers what is sent with each request
 * @param budget the most requests in a time
 * @param per that time
 * @param timeout how long one answer may take
 * @param limited texts by which a refusal says that it is one of too many requests
 */
record Api(
        String url,
        Auth auth,
        Map<String, String> headers,
        int budget,
        Duration per,
        Duration timeout,
        List<String> limited) {
    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,5})(?:/(s|min|h))?");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Reads the part {@code api}; null when it is not there. */
    static Api read(Entry api) throws BrokenFile {
        if (!api.isThere()) {
            return null;
        }
        api.with("url", "auth", "header", "oauth2", "headers", "budget", "timeout", "limited", "fetch");
        Matcher rate = RATE.matcher(api.get("budget").value().asText("5"));
        if (!rate.matches()) {
            throw api.get("budget").wrong("'budget' must be requests a second such as 5, or 200/min, or 1000/h");
        }
        Map<String, String> headers = api.get("headers").textsByName();
        for (String name : headers.keySet()) {
            if (!HEADER.matcher(name).matches()) {
                throw api.get("headers").get(name).wrong("'" + name + "' is no name of a header");
            }
        }
        return new Api(
                url(api.get("url")),
                Auth.read(api),
                headers,
                Integer.parseInt(rate.group(1)),
                per(rate.group(2)),
                Duration.ofSeconds(api.get("timeout").whole(1, 300, 30)),
                api.get("limited").texts());
    }

    private static String url(Entry url) throws BrokenFile {
        String text = url.text();
        String problem = Form.problem(text);
        if (problem != null) {
            throw url.wrong(problem);
        }
        try {
            URI uri = URI.create(text.replaceAll("\\{setting:\\w+}", "x"));
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && plain) {
                return text.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw url.wrong("'url' must begin with https:// and have a host and no query");
    }

    private static Duration per(String unit) {
        return switch (unit == null ? "s" : unit) {
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
    }
}
