package com.saypro.hub.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RoleRestrictorTest extends GuardedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROUTE = "org.apache.camel:context=hub,type=routes,name=\"stripe-webhook\"";
    private static final String CONTEXT = "org.apache.camel:context=hub,type=context,name=\"hub\"";
    private static final String RUNTIME = "java.lang:type=Runtime";

    @Autowired
    CamelContext camel;

    @AfterEach
    void startTheRouteAgain() throws Exception {
        camel.getRouteController().startRoute("stripe-webhook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/jolokia", "/actuator/hawtio/jolokia"})
    void bothWaysToTheBeansAreUnderTheSameRules(String way) {
        Map<String, Object> stop = exec(ROUTE, "stop()");
        assertThat(status(way, "vera", stop)).isEqualTo(403);
        assertThat(status(way, "otto", stop)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "sue"})
    void viewersAndSupportOnlyLook(String user) {
        for (String operation : List.of("stop()", "start()", "suspend()", "resume()", "remove()", "reset")) {
            assertThat(status(user, exec(ROUTE, operation))).as(operation).isEqualTo(403);
        }
        assertThat(camel.getRouteController().getRouteStatus("stripe-webhook")).isEqualTo(ServiceStatus.Started);
    }

    @Test
    void operatorsStopAndStartRoutes() {
        assertThat(status("otto", exec(ROUTE, "stop()"))).isEqualTo(200);
        assertThat(camel.getRouteController().getRouteStatus("stripe-webhook")).isEqualTo(ServiceStatus.Stopped);
        assertThat(status("otto", exec(ROUTE, "start()"))).isEqualTo(200);
        assertThat(camel.getRouteController().getRouteStatus("stripe-webhook")).isEqualTo(ServiceStatus.Started);
    }

    @ParameterizedTest
    @CsvSource({
        "routes,  remove()",
        "routes,  stopAndFail()",
        "routes,  stop(long)",
        "routes,  updateRouteFromXml",
        "context, stop()",
        "context, restart()"
    })
    void operatorsDoNoMoreThanThatToRoutes(String type, String operation) {
        assertThat(status("otto", exec(type.equals("routes") ? ROUTE : CONTEXT, operation)))
                .isEqualTo(403);
    }

    @Test
    void everyoneSeesWhatHawtioDrawsRoutesFrom() {
        assertThat(answer("vera", exec(CONTEXT, "dumpRoutesAsXml()"))
                        .path("value")
                        .asText())
                .contains("stripe-webhook");
        assertThat(answer("vera", exec(CONTEXT, "dumpRoutesStatsAsXml", true, true))
                        .path("value")
                        .asText())
                .contains("exchangesTotal");
        assertThat(answer("vera", exec(ROUTE, "dumpRouteAsXml()")).path("value").asText())
                .contains("{{token}}");
        assertThat(answer("vera", read(ROUTE, "State")).path("value").asText()).isEqualTo("Started");
        assertThat(answer("vera", read("java.lang:type=Memory", "HeapMemoryUsage"))
                        .path("status")
                        .asInt())
                .isEqualTo(200);
        assertThat(answer("vera", Map.of("type", "list")).path("value").has("org.apache.camel"))
                .isTrue();
    }

    @Test
    void dumpsWithPlaceholdersResolvedAreForAdmin() {
        Map<String, Object> dump = exec(ROUTE, "dumpRouteAsXml(boolean)", true);
        assertThat(status("vera", dump)).isEqualTo(403);
        assertThat(status("otto", dump)).isEqualTo(403);
        assertThat(answer("admin", dump).path("value").asText()).contains(PrivateListener.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "sue", "otto"})
    void onlyAdminSendsMessages(String user) {
        assertThat(status(user, exec(CONTEXT, "sendBody", "direct:out", "x"))).isEqualTo(403);
        assertThat(status(user, exec(CONTEXT, "sendStringBody", "direct:out", "x")))
                .isEqualTo(403);
        assertThat(status(user, exec(CONTEXT, "requestBody", "direct:out", "x")))
                .isEqualTo(403);
        assertThat(status(user, exec(CONTEXT, "createEndpoint", "direct:new"))).isEqualTo(403);
        assertThat(status("admin", exec(CONTEXT, "sendStringBody", "direct:out", "x")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang:type=Runtime | SystemProperties",
                "java.lang:type=Runtime | InputArguments",
                "java.lang:type=Runtime | ClassPath",
                "org.apache.camel:context=hub,type=context,name=\"hub\" | GlobalOptions",
                "com.sun.management:type=HotSpotDiagnostic | DiagnosticOptions"
            })
    void secretsAreUnreadableButForAdmin(String bean, String attribute) {
        assertThat(status("vera", read(bean, attribute))).isEqualTo(403);
        assertThat(status("otto", read(bean, attribute))).isEqualTo(403);
        assertThat(status("admin", read(bean, attribute))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "otto"})
    void noReadOfEverythingHoldsASecret(String user) {
        var all = Map.<String, Object>of("type", "read", "mbean", "*:*", "config", Map.of("ignoreErrors", true));
        String seen = post("/actuator/jolokia", user, all).body();
        assertThat(seen).contains("stripe-webhook").doesNotContain(PrivateListener.SECRET);
        assertThat(post("/actuator/jolokia", "admin", all).body()).contains(PrivateListener.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "otto"})
    void beansOfOtherKindsAreNotEvenListed(String user) {
        JsonNode domains = answer(user, Map.of("type", "list")).path("value");
        assertThat(domains.has("java.lang")).isTrue();
        assertThat(domains.has("com.sun.management")).isFalse();
        assertThat(answer(user, Map.of("type", "search", "mbean", "com.sun.management:*"))
                        .path("value"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.sun.management:type=DiagnosticCommand | vmSystemProperties",
                "com.sun.management:type=DiagnosticCommand | jvmtiAgentLoad",
                "com.sun.management:type=HotSpotDiagnostic | dumpHeap",
                "java.util.logging:type=Logging | setLoggerLevel",
                "java.lang:type=Threading | dumpAllThreads(boolean,boolean)"
            })
    void operationsThatNoRuleNamesAreRefused(String bean, String operation) {
        assertThat(status("vera", exec(bean, operation))).isEqualTo(403);
        assertThat(status("otto", exec(bean, operation))).isEqualTo(403);
    }

    @Test
    void nobodyLoadsClassesOrAgents() {
        assertThat(status("admin", exec("com.sun.management:type=DiagnosticCommand", "jvmtiAgentLoad", (Object) null)))
                .isEqualTo(403);
        assertThat(status("admin", exec("JMImplementation:type=MLet", "getMBeansFromURL", "http://127.0.0.1/x")))
                .isEqualTo(403);
        assertThat(status("admin", exec("*:type=DiagnosticCommand", "jvmtiAgentLoad", (Object) null)))
                .isEqualTo(403);
    }

    @Test
    void onlyAdminWrites() {
        var write = Map.<String, Object>of("type", "write", "mbean", ROUTE, "attribute", "Tracing", "value", false);
        assertThat(status("vera", write)).isEqualTo(403);
        assertThat(status("otto", write)).isEqualTo(403);
        assertThat(status("admin", write)).isEqualTo(200);
    }

    @Test
    void aPatternReachesNoBeanBeyondTheRules() {
        assertThat(status("otto", exec("org.apache.camel:type=routes,*", "stop()")))
                .isEqualTo(403);
    }

    @Test
    void aLinkCannotStopARoute() {
        HttpResponse<String> answer = browser()
                .get(
                        "/actuator/jolokia/exec/org.apache.camel:context=hub,name=!%22stripe-webhook!%22,type=routes/stop()",
                        "Authorization", as("admin"));
        assertThat(answer.body()).contains("\"status\":403");
        assertThat(camel.getRouteController().getRouteStatus("stripe-webhook")).isEqualTo(ServiceStatus.Started);
    }

    @Test
    void readingByGetWorks() {
        assertThat(browser()
                        .get("/actuator/jolokia/read/java.lang:type=Threading/ThreadCount", "Authorization", as("vera"))
                        .body())
                .contains("\"status\":200");
    }

    @Test
    void jolokiaIsNoProxyToOtherMachines() {
        var proxied = Map.<String, Object>of(
                "type",
                "read",
                "mbean",
                RUNTIME,
                "attribute",
                "Name",
                "target",
                Map.of("url", "service:jmx:rmi:///jndi/rmi://127.0.0.1:1/jmxrmi"));
        String thisProcess = ManagementFactory.getRuntimeMXBean().getName();
        assertThat(answer("admin", proxied).path("value").asText()).isEqualTo(thisProcess);
    }

    @ParameterizedTest
    @CsvSource({"vera, false", "sue, false", "otto, true", "admin, true"})
    void hawtioIsToldWhichButtonsAreOfUse(String user, boolean stops) {
        String rights = "hawtio:type=security,area=jmx,name=HubRoles";
        var one = exec(rights, "canInvoke(java.lang.String,java.lang.String)", ROUTE, "stop()");
        assertThat(answer(user, one).path("value").asBoolean()).isEqualTo(stops);
        var many = exec(rights, "canInvoke(java.util.Map)", Map.of(ROUTE, List.of("stop()", "dumpRouteAsXml()")));
        JsonNode answers = answer(user, many).path("value").path(ROUTE);
        assertThat(answers.path("stop()").path("CanInvoke").asBoolean()).isEqualTo(stops);
        assertThat(answers.path("dumpRouteAsXml()").path("CanInvoke").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"vera, false", "otto, true"})
    void theListOfBeansTellsHawtioTheSameWithoutItsAsking(String user, boolean stops) {
        var list = Map.<String, Object>of("type", "list", "config", Map.of("listCache", true, "maxDepth", 9));
        JsonNode beans = answer(user, list).path("value");
        JsonNode kind = beans.at("/domains/org.apache.camel").path(ROUTE.substring(ROUTE.indexOf(':') + 1));
        JsonNode route = beans.path("cache").path(kind.asText());
        assertThat(route.at("/opByString/stop()/canInvoke").asBoolean()).isEqualTo(stops);
        assertThat(route.at("/op/resume/canInvoke").asBoolean()).isEqualTo(stops);
        assertThat(route.at("/opByString/dumpRouteAsXml()/canInvoke").asBoolean())
                .isTrue();
        assertThat(beans.findParents("op"))
                .isNotEmpty()
                .allMatch(bean ->
                        bean.path("op").isEmpty() || !bean.path("opByString").isEmpty());
    }

    @Test
    void springBeansAreNotReadable() {
        assertThat(status("admin", read("spring@x:name=adminSecurity", "class")))
                .isNotEqualTo(200);
    }

    @Test
    void errorsCarryNoStackTrace() {
        var broken = Map.<String, Object>of(
                "type",
                "read",
                "mbean",
                ROUTE,
                "attribute",
                "Nonesuch",
                "config",
                Map.of("includeStackTrace", "true", "serializeException", "true"));
        assertThat(post("/actuator/jolokia", "admin", broken).body()).doesNotContain("stacktrace", "error_value");
    }

    @Test
    void noForeignPageMayReadAnswers() {
        var headers = browser()
                .get("/actuator/jolokia/version", "Authorization", as("vera"), "Origin", "https://evil.example")
                .headers();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void hawtioOpensBehindTheLogin() {
        Browser browser = browser();
        browser.logIn("vera", "vera-password");
        for (String path : List.of("/hawtio", "/hawtio/")) {
            assertThat(browser.get(path).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/actuator/hawtio/"));
        }
        HttpResponse<String> page = browser.get("/actuator/hawtio/", "Accept", Browser.HTML);
        assertThat(page.body()).contains("<base href=\"/actuator/hawtio/\">");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(browser.get("/actuator/hawtio/user").body()).isEqualTo("\"vera\"");
    }

    private static Map<String, Object> exec(String bean, String operation, Object... arguments) {
        return Map.of("type", "exec", "mbean", bean, "operation", operation, "arguments", Arrays.asList(arguments));
    }

    private static Map<String, Object> read(String bean, String attribute) {
        return Map.of("type", "read", "mbean", bean, "attribute", attribute);
    }

    private int status(String user, Map<String, Object> request) {
        return status("/actuator/jolokia", user, request);
    }

    private int status(String way, String user, Map<String, Object> request) {
        return parse(post(way, user, request)).path("status").asInt();
    }

    private JsonNode answer(String user, Map<String, Object> request) {
        return parse(post("/actuator/jolokia", user, request));
    }

    private HttpResponse<String> post(String way, String user, Map<String, Object> request) {
        try {
            return browser()
                    .post(
                            way,
                            JSON.writeValueAsString(request),
                            "Authorization",
                            as(user),
                            "Content-Type",
                            "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.statusCode() + " " + response.body(), e);
        }
    }
}
