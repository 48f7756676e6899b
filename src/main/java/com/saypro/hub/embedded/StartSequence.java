package com.saypro.hub.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What happens before Spring makes its first bean: settings, checks, folders, and the embedded services set off. The
 * results are properties that outrank all others. It happens for the whole hub only; {@code hub.start} says otherwise,
 * for tests of a part.
 */
final class StartSequence implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("hub.start", Boolean.class, isWholeHub(application))) {
            start(environment, application);
        }
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static boolean isWholeHub(SpringApplication application) {
        return application.getAllSources().stream()
                .anyMatch(source -> source instanceof Class<?> type
                        && AnnotatedElementUtils.hasAnnotation(type, SpringBootApplication.class));
    }

    private static void start(ConfigurableEnvironment environment, SpringApplication application) {
        Settings settings = withWebhooksPort(Settings.of(environment));
        DataFolder data = DataFolder.open(settings.dataDir());
        try {
            new StartChecks(settings).run();
            Folders folders = Folders.of(settings, Path.of(""));
            AdminPassword password = AdminPassword.of(settings);
            Path programs = Path.of(environment.getProperty(
                    "hub.postgres-programs",
                    settings.dataDir().resolve("postgres/programs").toString()));
            EmbeddedServices services = new EmbeddedServices(settings, programs);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("hub", properties(settings, folders, password, services)));
            tie(application, services, data, new ReadyNotice(settings, folders, password));
        } catch (RuntimeException e) {
            close(data);
            throw e;
        }
    }

    /** Port 0 is chosen now, so that everyone who reads the property sees the real one. */
    private static Settings withWebhooksPort(Settings given) {
        return given.webhooks().port() != 0
                ? given
                : new Settings(
                        given.webhooks().onPort(FreePort.any()),
                        given.admin(),
                        given.dataDir(),
                        given.kafkaBrokers(),
                        given.database(),
                        given.adminPassword(),
                        given.routesDir(),
                        given.mappingsDir());
    }

    private static Map<String, Object> properties(
            Settings settings, Folders folders, AdminPassword password, EmbeddedServices services) {
        Map<String, Object> properties = new HashMap<>(services.properties(settings));
        properties.put("hub.data-dir", settings.dataDir().toString());
        properties.put("hub.routes-dir", folders.routes().toString());
        properties.put("hub.mappings-dir", folders.mappings().toString());
        properties.put("hub.webhooks.port", settings.webhooks().port());
        properties.put("hub.admin.password", password.text());
        boolean nobodyElseCanReachUs = services.postgres().isPresent()
                && services.kafka().isPresent()
                && settings.webhooks().isLoopback();
        if (nobodyElseCanReachUs) {
            properties.put("hub.default-secret", "local");
        }
        return properties;
    }

    private static void tie(
            SpringApplication application, EmbeddedServices services, DataFolder data, ReadyNotice notice) {
        Runnable end = () -> {
            services.stop();
            close(data);
        };
        application.addInitializers(context -> {
            ServicesInContext.join(context, services, end);
            // Not before: what the services log should find the logging set up.
            services.start();
        });
        application.addListeners((ApplicationListener<ApplicationFailedEvent>) event -> end.run());
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) notice::print);
        // For an end that comes before there is a context to close.
        SpringApplication.getShutdownHandlers().add(end);
    }

    private static void close(DataFolder data) {
        try {
            data.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
