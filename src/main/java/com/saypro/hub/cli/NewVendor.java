package com.saypro.hub.cli;

import com.saypro.hub.inbound.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** The files of a vendor that nobody has described yet, from the templates in the jar. */
final class NewVendor {
    private static final String TEMPLATES = "classpath:/new-vendor/";
    private static final Pattern PLACE = Pattern.compile("<([a-zA-Z]+)>");
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .&-]*");
    private static final Pattern TOPIC = Pattern.compile("\"type\": \"([^\"]+)\"");
    /** The one scheme whose notices lie in an array, each with its signature. */
    private static final String IN_ITEMS = "hmac-items";

    private final Map<String, String> words = new LinkedHashMap<>();
    private final String category;
    private final boolean inItems;

    /**
     * A vendor to be.
     *
     * @param title what people call it; null to make one of the name
     * @param documentation where it describes its webhooks; null when not known yet
     */
    NewVendor(String name, String category, String signature, String title, String documentation) {
        if (!Vendor.isName(name)) {
            throw new Refused("A vendor's name is in lower case with single dashes, not '" + name + "'");
        }
        if (title != null && !TITLE.matcher(title).matches()) {
            throw new Refused("A title is letters, digits, spaces, dots, dashes and &, not '" + title + "'");
        }
        this.category = category;
        inItems = signature.equals(IN_ITEMS);
        String header = Stream.of(name.split("-")).map(StringUtils::capitalize).collect(Collectors.joining("-"));
        words.put("name", name);
        words.put("header", header);
        words.put("title", title == null ? header.replace('-', ' ') : title);
        words.put("setting", name.replace('-', '_').toUpperCase(Locale.ROOT));
        words.put(
                "documentation",
                documentation == null
                        ? "https://docs." + name + ".example/webhooks"
                        : Hosts.uri(documentation).toString());
        words.put("category", category);
        words.put("topic", topic());
        String inBody = inItems ? "/items/0/notice" : "";
        words.put("entity", inBody + (category.equals("marketing") ? "/data/email" : "/data/id"));
        words.put("topicAt", (inItems ? "/notice" : "") + "/type");
        words.put("items", inItems ? "items: /items" : "# items: /notices");
        words.put("notice", inItems ? ".notice" : ".");
        words.put("signature", filled("signature/" + signature + ".yaml").stripTrailing());
        words.put("topics", filled("category/" + category + "/topics.jslt").stripTrailing());
    }

    /** The schemes there are templates of. */
    static List<String> schemes() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(TEMPLATES + "signature/*.yaml"))
                    .map(Resource::getFilename)
                    .map(StringUtils::stripFilenameExtension)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of its folder by their name there, all but what is expected of the examples. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("vendor.yaml", filled("vendor.yaml"));
        files.put("events.jslt", filled("events.jslt"));
        files.put("README.md", filled("README.md"));
        files.put("examples/" + topic() + ".in.json", example(template("category/" + category + "/body.json")));
        files.put("examples/ping.in.json", example(template("ping.json")));
        return files;
    }

    /** Its route file. */
    String route() {
        return filled("route.camel.yaml");
    }

    private String topic() {
        Matcher topic = TOPIC.matcher(template("category/" + category + "/body.json"));
        if (!topic.find()) {
            throw new IllegalStateException("The template of " + category + " names no topic");
        }
        return topic.group(1);
    }

    private String example(String body) {
        String whole = inItems ? inside("{\n  \"items\": [\n    {\n      \"notice\": ", body, "\n    }\n  ]\n}") : body;
        return inside("{\n  \"body\": ", whole, "\n}\n");
    }

    /** A text between two others, indented as its first line is. */
    private static String inside(String before, String text, String after) {
        String last = before.substring(before.lastIndexOf('\n') + 1);
        String indent = " ".repeat(last.length() - last.stripLeading().length());
        return before + text.strip().replace("\n", "\n" + indent) + after;
    }

    private String filled(String template) {
        return PLACE.matcher(template(template)).replaceAll(this::word);
    }

    private String word(MatchResult place) {
        return Matcher.quoteReplacement(words.getOrDefault(place.group(1), place.group()));
    }

    private static String template(String name) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResource(TEMPLATES + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
