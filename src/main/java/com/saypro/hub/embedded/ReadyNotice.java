package com.saypro.hub.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;

/** What a stranger needs to know once the hub is up, on the standard output and in no log: it holds a password. */
final class ReadyNotice {
    private static final String FIRST_TO_TRY = "stripe/examples/charge.succeeded.in.json";
    private static final String EXAMPLE_END = ".in.json";

    private final Settings settings;
    private final Folders folders;
    private final AdminPassword password;

    ReadyNotice(Settings settings, Folders folders, AdminPassword password) {
        this.settings = settings;
        this.folders = folders;
        this.password = password;
    }

    void print(ApplicationReadyEvent event) {
        String adminPort = event.getApplicationContext()
                .getEnvironment()
                .getProperty(
                        "local.server.port", String.valueOf(settings.admin().port()));
        System.out.println(text(adminPort));
    }

    String text(String adminPort) {
        StringBuilder text = new StringBuilder("\nThe hub is ready.\n\n");
        line(
                text,
                "webhooks",
                address(settings.webhooks().host(), "" + settings.webhooks().port()) + "/webhooks/<vendor>");
        line(text, "pages", address(settings.admin().host(), adminPort));
        line(text, "login", "admin, " + login());
        line(text, "data", settings.dataDir() + services());
        line(text, "routes", folders.routes().toString());
        line(text, "mappings", folders.mappings().toString());
        example().ifPresent(command -> line(text, "try", command));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append(String.format("  %-10s %s%n", what, where));
    }

    private static String address(String host, String port) {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private String login() {
        return password.file()
                .map(file -> "password " + password.text() + " (generated, kept in " + file + ")")
                .orElse("with the password in HUB_ADMIN_PASSWORD");
    }

    private String services() {
        boolean postgres = settings.database().isEmpty();
        boolean kafka = settings.kafkaBrokers().isEmpty();
        if (postgres && kafka) {
            return " (PostgreSQL and Kafka run from here)";
        }
        return postgres ? " (PostgreSQL runs from here)" : kafka ? " (Kafka runs from here)" : "";
    }

    private Optional<String> example() {
        Path mappings = folders.mappings();
        Path first = mappings.resolve(FIRST_TO_TRY);
        if (Files.exists(first)) {
            return Optional.of(command(mappings.relativize(first)));
        }
        try (Stream<Path> files = Files.find(
                mappings, 3, (file, attributes) -> file.getFileName().toString().endsWith(EXAMPLE_END))) {
            return files.sorted().findFirst().map(mappings::relativize).map(ReadyNotice::command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String command(Path example) {
        String name = example.getFileName().toString();
        return "java -jar " + jar() + " send " + example.getName(0) + " "
                + name.substring(0, name.length() - EXAMPLE_END.length());
    }

    private static String jar() {
        String running = System.getProperty("java.class.path");
        return running.endsWith(".jar") && !running.contains(":") ? running : "target/integration-hub.jar";
    }
}
