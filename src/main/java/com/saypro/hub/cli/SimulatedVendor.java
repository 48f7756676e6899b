package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.Credentials;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Example;
import com.saypro.hub.mapping.Trials;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A vendor that sends its examples, signed, and now and then somebody who only pretends to be it. */
final class SimulatedVendor {
    private final Vendor vendor;
    private final VendorPosts posts;
    private final VendorPosts forger;
    private final List<RepeatableExample> examples = new ArrayList<>();
    private int unrepeatable;

    /**
     * Reads a vendor's files.
     *
     * @throws Refused when it cannot be played; the message says why
     */
    SimulatedVendor(Path folder, Terminal terminal, String listener, Fresh fresh) {
        try {
            vendor = Vendor.load(folder);
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
        if (!vendor.sendsWebhooks()) {
            throw new Refused("sends no webhooks");
        }
        Credentials own = Credentials.read(vendor.name(), terminal.environment()::get, "local");
        if (vendor.signature().needs().isEmpty() && terminal.setting(key(), "").isBlank()) {
            throw new Refused("its notices only name what the hub then asks it for, and " + key() + " is not set");
        }
        Credentials stolen = new Credentials(
                own.secrets().stream().map(SimulatedVendor::other).toList(), own.settings());
        String registered = Hosts.registered(terminal);
        posts = new VendorPosts(vendor, own, listener, registered);
        forger = new VendorPosts(vendor, stolen, listener, registered);
        Trials trials = Trials.of(folder, EventSchema.load(folder.getParent()));
        Example.allIn(folder).stream()
                .filter(SimulatedVendor::isSent)
                .forEach(example -> add(folder, example, trials, terminal, fresh));
        if (examples.isEmpty()) {
            throw new Refused("has no example that can be sent again and again");
        }
        posts.signed(examples.get(0).next(false));
    }

    private void add(Path folder, Example example, Trials trials, Terminal terminal, Fresh fresh) {
        RepeatableExample each =
                new RepeatableExample(ExampleRequest.of(folder, example.name(), terminal), example.expected(), fresh);
        if (each.isNewEachTime(trials)) {
            examples.add(each);
        } else {
            unrepeatable++;
        }
    }

    /** Whether the vendor sends such a thing, and the hub can use it; what polls fetch nobody sends. */
    private static boolean isSent(Example example) {
        JsonNode expected = example.expected();
        return !example.headers().containsKey("poll")
                && expected != null
                && expected.isArray()
                && expected.findValues("failure").isEmpty();
    }

    /** Another secret of the same form. */
    private static String other(String secret) {
        int begin = secret.lastIndexOf('_') + 1;
        return secret.substring(0, begin)
                + secret.substring(begin)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) next(c)))
                        .collect(Collectors.joining());
    }

    private static int next(int c) {
        String turns = "0123456789\0abcdef\0ABCDEF\0ghijklmnopqrstuvwxyz\0GHIJKLMNOPQRSTUVWXYZ";
        return Arrays.stream(turns.split("\0"))
                .filter(turn -> turn.indexOf(c) >= 0)
                .mapToInt(turn -> turn.charAt((turn.indexOf(c) + 1) % turn.length()))
                .findFirst()
                .orElse(c);
    }

    private String key() {
        return Credentials.variable(vendor.name(), "API_KEY");
    }

    String name() {
        return vendor.name();
    }

    /** How many examples there are that cannot be sent twice as something new. */
    int unrepeatable() {
        return unrepeatable;
    }

    /** Whether there is anything to forge. */
    boolean canBeForged() {
        return !vendor.signature().needs().isEmpty();
    }

    /** What it has to say next. */
    ExampleRequest next(RandomGenerator chance, boolean late) {
        return examples.get(chance.nextInt(examples.size())).next(late);
    }

    /** What it has to say next by the first of its examples. */
    ExampleRequest nextAlike() {
        return examples.get(0).next(false);
    }

    /**
     * What it has to say next of this type.
     *
     * @throws Refused when it has no example of it
     */
    ExampleRequest nextOf(String type) {
        return examples.stream()
                .filter(example -> example.tells(type))
                .findFirst()
                .orElseThrow(() -> new Refused(vendor.name() + " has no example of " + type + " to send"))
                .next(false);
    }

    /** The request by which it says so. */
    HttpRequest signed(ExampleRequest request) {
        return posts.signed(request);
    }

    /** The request by which somebody else would: the wrong secret, and after signing another body. */
    HttpRequest forged(ExampleRequest request) {
        return forger.altered(request);
    }
}
