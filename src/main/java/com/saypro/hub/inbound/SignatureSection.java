package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonPointer;
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

    static Signature read(Section vendor) throws BrokenVendor {
        if (!vendor.has("signature")) {
            if (vendor.has("polls")) {
                return new Nobody();
            }
            throw vendor.broken(
                    "signature", "'signature' is missing; without it nobody could prove who sent a delivery");
        }
        if (!vendor.isList("signature")) {
            return way(vendor.section("signature"));
        }
        List<Signature> ways = new ArrayList<>();
        for (Section section : vendor.sections("signature")) {
            ways.add(way(section));
            if (ways.get(ways.size() - 1) instanceof Anyone) {
                throw section.broken("scheme", "'none' in a list would make the others useless");
            }
        }
        if (ways.size() < 2) {
            throw vendor.broken("signature", "'signature' as a list needs two schemes or more");
        }
        return new AnyOf(List.copyOf(ways));
    }

    private static Signature way(Section section) throws BrokenVendor {
        String scheme = section.oneOf("scheme", List.copyOf(SCHEMES.keySet()));
        section.allow(join(List.of("scheme"), SCHEMES.get(scheme)));
        return switch (scheme) {
            case "hmac" -> new Hmac(rules(section, scheme), hash(section));
            case "digest" -> new Digest(rules(section, scheme), section.oneOf("algorithm", ALGORITHMS));
            case "rsa" ->
                new Rsa(
                        rules(section, scheme),
                        section.oneOf("algorithm", List.of("sha256", "sha512")),
                        KeysSection.read(section));
            case "standard-webhooks" -> standardWebhooks(section);
            case "hmac-items" -> new HmacItems(items(section), section.word("encoding", Encoding.class), hash(section));
            case "basic" -> new Basic();
            case "token" -> new Token(parameter(section));
            default -> new Anyone();
        };
    }

    private static KeyedHash hash(Section section) throws BrokenVendor {
        KeyForm form = section.has("key") ? section.word("key", KeyForm.class) : KeyForm.UTF8;
        return new KeyedHash(section.oneOf("algorithm", ALGORITHMS), form);
    }

    private static SigningRules rules(Section section, String scheme) throws BrokenVendor {
        SigningRules rules = new SigningRules(
                HeaderSection.part(section),
                section.word("encoding", Encoding.class),
                HeaderSection.content(section, scheme),
                HeaderSection.time(section));
        if (rules.time() == null == rules.content().has("timestamp")) {
            throw section.broken("signed", "{timestamp} in 'signed' and the key 'timestamp' need each other");
        }
        return rules;
    }

    /** The scheme of standardwebhooks.com, also with the names that Svix gives its headers: {@code prefix: svix}. */
    private static Signature standardWebhooks(Section section) throws BrokenVendor {
        String prefix = section.text("prefix", "webhook");
        if (!HeaderName.isValid(prefix)) {
            throw section.broken("prefix", "'" + prefix + "' is no beginning of a header's name");
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

    private static SignedItems items(Section section) throws BrokenVendor {
        List<JsonPointer> fields = section.pointers("fields");
        if (fields.isEmpty()) {
            throw section.broken("fields", "'fields' must name what is signed");
        }
        return new SignedItems(
                section.pointer("items"),
                section.pointer("item"),
                section.pointer("at"),
                fields,
                section.text("separator", ""));
    }

    private static String parameter(Section section) throws BrokenVendor {
        String name = section.text("parameter", "token");
        if (!HeaderName.isValid(name) || name.indexOf('&') >= 0) {
            throw section.broken("parameter", "'" + name + "' is no name of a parameter");
        }
        return name;
    }
}
