package com.saypro.hub.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role sees and does in Hawtio, in a browser and by asking Jolokia itself. */
class HawtioIT {
    private static final String ROUTE = "retention-dead-letters";
    private static final String ROUTE_BEAN = "org.apache.camel:context=hub,type=routes,name=\"" + ROUTE + "\"";
    private static final String CONTEXT = "org.apache.camel:context=hub,type=context,name=\"hub\"";
    private static final int WIDTH = 1280;

    private static Chromium chromium;

    private final RunningHub hub = RunningHub.shared();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anOperatorSeesTheFlowAndStopsARoute() throws Exception {
        Page page = chromium.page(hub, Person.OTTO, ColorScheme.LIGHT, WIDTH);
        openRoutes(page);
        assertThat(row(page, "stripe-webhook")).containsText("Started");
        try {
            // When its table looks anew it may forget what was chosen.
            await().atMost(Duration.ofSeconds(30))
                    .pollInSameThread()
                    .ignoreExceptions()
                    .until(() -> choosesAndStops(page));
            // Its table shows the new state only when it next looks, ten seconds later.
            assertThat(page.getByText("1 routes stopped successfully")).isVisible();
            assertThat(state()).isEqualTo(ServiceStatus.Stopped);
        } finally {
            hub.bean(CamelContext.class).getRouteController().startRoute(ROUTE);
        }
        page.getByText("stripe-webhook", exactly()).first().click();
        page.getByText("Route Diagram").click();
        assertThat(page.locator(".react-flow__node").first()).isVisible();
        assertThat(page.getByText("Process ref:gate")).isVisible();
    }

    @Test
    void aViewerLooksAndLogsOutOfAll() {
        Page page = chromium.page(hub, Person.VERA, ColorScheme.LIGHT, WIDTH);
        openRoutes(page);
        row(page, ROUTE).locator("input[type=checkbox]").check();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop")))
                .isDisabled();
        page.getByText("vera").click();
        page.getByText("Log out").click();
        page.waitForURL(hub.admin() + "/login");
        page.navigate(hub.admin() + "/incidents");
        assertThat(page).hasURL(hub.admin() + "/login");
    }

    @Test
    void onlyOperatorsStopRoutes() {
        for (Person person : List.of(Person.VERA, Person.SUE)) {
            assertThat(status(person, exec(ROUTE_BEAN, "stop()"))).isEqualTo(403);
        }
        assertThat(state()).isEqualTo(ServiceStatus.Started);
        assertThat(status(Person.OTTO, exec(ROUTE_BEAN, "stop()"))).isEqualTo(200);
        assertThat(state()).isEqualTo(ServiceStatus.Stopped);
        assertThat(status(Person.OTTO, exec(ROUTE_BEAN, "start()"))).isEqualTo(200);
        assertThat(state()).isEqualTo(ServiceStatus.Started);
    }

    @Test
    void operatorsSendNoBodies() {
        for (Person person : List.of(Person.VERA, Person.SUE, Person.OTTO)) {
            for (String operation : List.of("sendBody", "sendStringBody", "requestBody", "requestStringBody")) {
                assertThat(status(person, exec(CONTEXT, operation, "direct:findings", "x")))
                        .as(person + " " + operation)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Person.class,
            names = {"VERA", "OTTO"})
    void noBeanShowsASecret(Person person) throws IOException {
        hub.send("stripe", Charge.captured(Charge.id()));
        String all = jolokia(person, read("*:*"));
        assertThat(all).contains("stripe-webhook", "kafka.consumer");
        noSecretIn(all);
        List<Map<String, Object>> each = new ArrayList<>();
        JsonNode found =
                RunningHub.JSON.readTree(jolokia(person, Map.of("type", "search", "mbean", "org.apache.camel:*")));
        found.get("value").forEach(bean -> each.add(read(bean.asText())));
        assertThat(each).hasSizeGreaterThan(100);
        noSecretIn(jolokia(person, each));
        for (String domain :
                List.of("kafka.*:*", "com.zaxxer.hikari:*", "org.springframework.*:*", "Tomcat:*", "java.*:*")) {
            noSecretIn(jolokia(person, read(domain)));
        }
        for (String dump :
                List.of("dumpRoutesAsXml()", "dumpRoutesAsYaml()", "dumpRoutesStatsAsXml(boolean,boolean)")) {
            noSecretIn(
                    jolokia(person, dump.contains("boolean") ? exec(CONTEXT, dump, true, true) : exec(CONTEXT, dump)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Person.class,
            names = {"VERA", "OTTO"})
    void noPageOrAnswerShowsASecret(Person person) throws IOException {
        for (String path : List.of(
                "/",
                "/vendors",
                "/incidents?status=any",
                "/actuator/prometheus",
                "/actuator/health",
                "/actuator/info",
                "/actuator/metrics",
                "/api/vendors",
                "/api/vendors/stripe",
                "/api/accounting",
                "/api/events?limit=1000",
                "/api/deliveries?limit=1000",
                "/api/incidents?limit=1000",
                "/api/dead-letters?limit=1000",
                "/api/openapi.json")) {
            var answer = person.get(hub, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            noSecretIn(answer.body());
        }
    }

    private void noSecretIn(String text) throws IOException {
        String database =
                Files.readString(hub.data().resolve("postgres/password")).strip();
        for (String secret : List.of(RunningHub.OTHER_SECRET, RunningHub.PASSWORD, database, "{bcrypt}", "$2a$")) {
            assertThat(text.contains(secret))
                    .as("%s is in %s", secret, text.substring(0, Math.min(200, text.length())))
                    .isFalse();
        }
    }

    private static boolean choosesAndStops(Page page) {
        Locator box = row(page, ROUTE).locator("input[type=checkbox]");
        box.uncheck();
        box.check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop"))
                .click(new Locator.ClickOptions().setTimeout(3_000));
        return true;
    }

    private void openRoutes(Page page) {
        page.navigate(hub.admin() + "/hawtio");
        // It asks Camel for the figures of all steps at once, which takes seconds, and may show another page meanwhile.
        await().atMost(Duration.ofMinutes(3))
                .pollInSameThread()
                .ignoreExceptions()
                .untilAsserted(() -> {
                    page.getByText("Routes", exactly()).last().click();
                    assertThat(row(page, ROUTE)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
                });
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator row(Page page, String route) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(route));
    }

    private ServiceStatus state() {
        return hub.bean(CamelContext.class).getRouteController().getRouteStatus(ROUTE);
    }

    private int status(Person person, Map<String, Object> request) {
        try {
            return RunningHub.JSON
                    .readTree(jolokia(person, request))
                    .get("status")
                    .asInt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String jolokia(Person person, Object request) throws IOException {
        return person.post(hub, "/actuator/jolokia", RunningHub.JSON.writeValueAsString(request))
                .body();
    }

    private static Map<String, Object> exec(String bean, String operation, Object... arguments) {
        return Map.of("type", "exec", "mbean", bean, "operation", operation, "arguments", Arrays.asList(arguments));
    }

    private static Map<String, Object> read(String bean) {
        return Map.of("type", "read", "mbean", bean, "config", Map.of("ignoreErrors", true));
    }
}
