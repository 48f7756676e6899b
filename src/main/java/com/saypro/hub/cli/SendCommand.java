package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.Credentials;
import com.saypro.hub.inbound.Vendor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code send}: plays the vendor towards a running hub. */
@Command(
        name = "send",
        description = {
            "Signs an example as the vendor would and posts it to a running hub.",
            "Ends with 1 when the hub does not take it."
        })
final class SendCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "<vendor>", description = "The vendor's folder in mappings, e.g. stripe.")
    private String name;

    @Parameters(
            paramLabel = "<example>",
            description = "A name in mappings/<vendor>/examples, or any file, whose bytes are then the body.")
    private String example;

    @Option(
            names = "--url",
            paramLabel = "<url>",
            description = "The hub's public listener. Default: HUB_WEBHOOKS_HOST and _PORT.")
    private String url;

    @Option(
            names = "--secret",
            paramLabel = "<secret>",
            description = "Default: the first of HUB_<VENDOR>_SECRETS, else 'local'.")
    private String secret;

    @Option(
            names = "--times",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "How often to send it. Default: ${DEFAULT-VALUE}.")
    private int times;

    SendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = Sources.of(terminal).vendor(name);
        Vendor vendor = load(folder);
        ExampleRequest request = ExampleRequest.of(folder, example, terminal);
        String listener = url == null ? Hosts.webhooks(terminal) : Hosts.trimmed(url);
        // Some vendors sign the address they were given, which need not be the one that is posted to.
        String registered = Hosts.registered(terminal);
        VendorPosts posts = new VendorPosts(vendor, credentials(), listener, registered);
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            answers.merge(Hosts.ask(posts.signed(request)).statusCode(), 1, Integer::sum);
        }
        answers.forEach((status, count) -> terminal.out()
                .println(status + " " + meaning(status, vendor) + (times > 1 ? " (" + count + " times)" : "")));
        boolean taken = answers.keySet().stream().allMatch(status -> status / 100 == 2);
        if (taken) {
            terminal.out().println("See what became of it: " + Hosts.admin(terminal) + "/events?vendor=" + name);
        }
        return taken ? 0 : 1;
    }

    private static Vendor load(Path folder) {
        try {
            return Vendor.load(folder);
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
    }

    private Credentials credentials() {
        Credentials set = Credentials.read(name, terminal.environment()::get, "local");
        return secret == null ? set : new Credentials(List.of(secret), set.settings());
    }

    private static String variables(Vendor vendor) {
        return String.join(" and ", vendor.variables());
    }

    private static String meaning(int status, Vendor vendor) {
        return switch (status) {
            case 200, 202, 204 -> "taken";
            case 401 -> "refused: the signature is wrong; is it the one of " + variables(vendor) + "?";
            case 404 -> "refused: the hub has no route for " + vendor.name();
            case 413 -> "refused: the body is larger than " + vendor.maxBody() + " bytes";
            case 415 -> "refused: the content type must be " + vendor.contentType();
            case 429 -> "refused: more than " + vendor.rate() + " a second";
            case 503 -> "refused for now: the hub cannot keep it, or lacks " + variables(vendor);
            default -> "";
        };
    }
}
