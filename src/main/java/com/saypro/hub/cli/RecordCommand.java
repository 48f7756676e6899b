package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.mapping.BrokenMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code record}: turns what a vendor really sent into examples. */
@Command(
        name = "record",
        description = {
            "Turns captured deliveries of a running hub, or a file, into examples with what the mapping makes of them.",
            "Mail addresses, names, phone numbers, addresses, cards, tokens, free text and ids are replaced by others of the"
                    + " same shape, equal ones by equal ones; signatures and secrets never get in. Read it before you commit it."
        })
final class RecordCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<vendor>", description = "The vendor's folder in mappings, e.g. stripe.")
    private String vendor;

    @Option(names = "--delivery", paramLabel = "<id>", description = "A delivery that the hub has handled.")
    private String delivery;

    @Option(names = "--dead-letter", paramLabel = "<id>", description = "A dead letter.")
    private String deadLetter;

    @Option(names = "--last", paramLabel = "<n>", description = "The vendor's last n deliveries.")
    private Integer last;

    @Option(
            names = "--from",
            paramLabel = "<file>",
            description = "A file, - for what is piped in: a body, or {\"headers\": {…}, \"body\": …}.")
    private String from;

    @Option(
            names = "--header",
            paramLabel = "<name: value>",
            description = "A header of the file's body; may be repeated.")
    private List<String> headers = List.of();

    @Option(names = "--as", paramLabel = "<name>", description = "The example's name. Default: the topic.")
    private String name;

    @Mixin
    private AdminOptions admin;

    RecordCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (Stream.of(delivery, deadLetter, last, from)
                        .filter(each -> each != null)
                        .count()
                != 1) {
            throw new ParameterException(
                    spec.commandLine(), "Name one of --delivery, --dead-letter, --last and --from.");
        }
        Recorder recorder = new Recorder(terminal, Sources.toWrite(terminal).vendor(vendor));
        try {
            for (ExampleRequest captured : captured()) {
                recorder.record(captured, name);
            }
        } catch (BrokenMapping | IllegalArgumentException e) {
            throw new Refused(e.getMessage());
        }
        return 0;
    }

    private List<ExampleRequest> captured() throws IOException {
        if (from != null) {
            return List.of(file());
        }
        AdminApi api = admin.api(terminal);
        if (deadLetter != null) {
            return List.of(asked(api, "/api/dead-letters/" + AdminApi.encoded(deadLetter)));
        }
        if (delivery != null) {
            return List.of(asked(api, "/api/deliveries/" + AdminApi.encoded(delivery)));
        }
        List<ExampleRequest> captured = new ArrayList<>();
        for (JsonNode item : api.get("/api/deliveries?vendor=" + AdminApi.encoded(vendor) + "&limit=" + last)
                .path("items")) {
            captured.add(asked(api, "/api/deliveries/" + item.path("id").asText()));
        }
        return captured;
    }

    private static ExampleRequest asked(AdminApi api, String path) {
        JsonNode answer = api.get(path);
        if (!answer.hasNonNull("payloadBase64")) {
            throw new Refused(path + " has no payload: Kafka has forgotten it, or the user is no operator");
        }
        byte[] body = Base64.getDecoder().decode(answer.get("payloadBase64").textValue());
        return new ExampleRequest(ExampleRequest.headers(answer.path("headers")), body);
    }

    private ExampleRequest file() throws IOException {
        byte[] bytes = from.equals("-") ? terminal.in().readAllBytes() : read(terminal.meant(Path.of(from)));
        ExampleRequest captured = ExampleRequest.captured(bytes);
        Map<String, String> all = new TreeMap<>(captured.headers());
        for (String header : headers) {
            String[] parts = header.split(":", 2);
            if (parts.length < 2) {
                throw new ParameterException(spec.commandLine(), "A header reads 'name: value', not '" + header + "'");
            }
            all.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return new ExampleRequest(all, captured.body());
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("There is no file " + file);
        }
        return Files.readAllBytes(file);
    }
}
