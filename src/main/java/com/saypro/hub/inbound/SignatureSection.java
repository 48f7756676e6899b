package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonPointer;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the part {@code signature} of a vendor file: one scheme, or a list of schemes of which any proves. */
final class SignatureSection {
    private static final List<String> HASH = List.of("algorithm", "encoding", "key");
    private static final List<String> HEADER =
            List.of("header", "separator", "prefix", "algorithm", "encoding", "signed", "timestamp", "urlDecode");
    /** The keys of each scheme besides {@code scheme}. */
    private static final Map<String, List<String>> SCHEMES = schemes();

    private static final List<String> ALGORITHMS = List.of("sha1", "sha256", "sha512");

    private SignatureSection() {}

    private static Map<String, List<String>> schemes() {
        Map<String, List<String>> schemes = new LinkedHashMap<>();
        schemes.put("hmac", join(HEADER, List.of("key")));
        schemes.put("digest", HEADER);
        schemes.put("rsa", join(HEADER, List.of("keys")));
        schemes.put("standard-webhooks", List.of("prefix"));
        schemes.put("hmac-items", join(HASH, List.of("items", "item", "at", "fields", "separator")));
        schemes.put("basic", List.of());
        schemes.put("token", List.of("parameter"));
        schemes.put("none", List.of());
        return schemes;
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static Signature read(Entry vendor) throws BrokenFile {
        if (!vendor.get("signature").isThere()) {
            if (vendor.get("polls").isThere()) {
                return new Nobody();
            }
            throw vendor.get("signature")
                    .wrong("'signature' is missing; without it nobody could prove who sent a delivery");
        }
        if (!vendor.get("signature").isList()) {
            return way(vendor.get("signature"));
        }
        List<Signature> ways = new ArrayList<>();
        for (Entry section : vendor.get("signature").list()) {
            ways.add(way(section));
            if (ways.get(ways.size() - 1) instanceof Anyone) {
                throw section.get("scheme").wrong("'none' in a list would make the others useless");
            }
        }
        if (ways.size() < 2) {
            throw vendor.get("signature").wrong("'signature' as a list needs two schemes or more");
        }
        return new AnyOf(List.copyOf(ways));
    }

    private static Signature way(Entry section) throws BrokenFile {
        String scheme = section.mapping().get("scheme").oneOf(List.copyOf(SCHEMES.keySet()));
        section.with(join(List.of("scheme"), SCHEMES.get(scheme)));
        return switch (scheme) {
            case "hmac" -> new Hmac(rules(section, scheme), hash(section));
            case "digest" ->
                new Digest(rules(section, scheme), section.get("algorithm").oneOf(ALGORITHMS));
            case "rsa" ->
                new Rsa(
                        rules(section, scheme),
                        section.get("algorithm").oneOf(List.of("sha256", "sha512")),
                        KeysSection.read(section));
            case "standard-webhooks" -> standardWebhooks(section);
            case "hmac-items" ->
                new HmacItems(items(section), section.get("encoding").word(Encoding.class, null), hash(section));
            case "basic" -> new Basic();
            case "token" -> new Token(parameter(section));
            default -> new Anyone();
        };
    }

    private static KeyedHash hash(Entry section) throws BrokenFile {
        KeyForm form = section.get("key").isThere() ? section.get("key").word(KeyForm.class, null) : KeyForm.UTF8;
        return new KeyedHash(section.get("algorithm").oneOf(ALGORITHMS), form);
    }

    private static SigningRules rules(Entry section, String scheme) throws BrokenFile {
        SigningRules rules = new SigningRules(
                HeaderSection.part(section),
                section.get("encoding").word(Encoding.class, null),
                HeaderSection.content(section, scheme),
                HeaderSection.time(section));
        if (rules.time() == null == rules.content().has("timestamp")) {
            throw section.get("signed").wrong("{timestamp} in 'signed' and the key 'timestamp' need each other");
        }
        return rules;
    }

    /** The scheme of standardwebhooks.com, also with the names that Svix gives its headers: {@code prefix: svix}. */
    private static Signature standardWebhooks(Entry section) throws BrokenFile {
        String prefix = section.get("prefix").text("webhook");
        if (!HeaderName.isValid(prefix)) {
            throw section.get("prefix").wrong("'" + prefix + "' is no beginning of a header's name");
        }
        SigningRules rules = new SigningRules(
                new HeaderPart(prefix + "-signature", " ", "v1,"),
                Encoding.BASE64,
                new SignedContent("{header:" + prefix + "-id}.{timestamp}.{body}", new UrlForm("")),
                new SignedTime(
                        new HeaderPart(prefix + "-timestamp", "", ""),
                        TimeForm.SECONDS,
                        Duration.ofSeconds(HeaderSection.FIVE_MINUTES)));
        return new Hmac(rules, new KeyedHash("sha256", KeyForm.WHSEC));
    }

    private static SignedItems items(Entry section) throws BrokenFile {
        List<JsonPointer> fields = section.get("fields").pointers();
        if (fields.isEmpty()) {
            throw section.get("fields").wrong("'fields' must name what is signed");
        }
        return new SignedItems(
                section.get("items").required().pointer(),
                section.get("item").required().pointer(),
                section.get("at").required().pointer(),
                fields,
                section.get("separator").characters(""));
    }

    private static String parameter(Entry section) throws BrokenFile {
        String name = section.get("parameter").text("token");
        if (!HeaderName.isValid(name) || name.indexOf('&') >= 0) {
            throw section.get("parameter").wrong("'" + name + "' is no name of a parameter");
        }
        return name;
    }
}
