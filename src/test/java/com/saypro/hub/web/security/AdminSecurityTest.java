package com.saypro.hub.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminSecurityTest extends GuardedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/login",
                "/assets/hub.css",
                "/assets/hub.svg",
                "/assets/htmx/htmx.min.js"
            })
    void someThingsAreOpenToAll(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/incidents",
                "/nothing-here",
                "/hawtio",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/hawtio",
                "/actuator/hawtio/",
                "/actuator/hawtio/jolokia",
                "/actuator/jolokia/version",
                "/error"
            })
    void browsersAreSentToTheLoginPage(String path) {
        HttpResponse<String> answer = browser().get(path, "Accept", Browser.HTML);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void programsAreChallengedWithAProblemDocument() {
        HttpResponse<String> answer = browser().get("/api/whoami", "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":401").contains("\"instance\":\"/api/whoami\"");
    }

    @Test
    void theApiAnswersBrowsersLikePrograms() {
        assertThat(browser().get("/api/whoami", "Accept", Browser.HTML).statusCode())
                .isEqualTo(401);
    }

    @Test
    void scriptsInPagesAreNotChallengedAsTheBrowserWouldAskForAPassword() {
        HttpResponse<String> answer = browser().get("/actuator/hawtio/jolokia/", "Sec-Fetch-Mode", "cors");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aRefreshedPartOfAPageLeadsThePageToTheLogin() {
        HttpResponse<String> answer = browser().get("/flow", "HX-Request", "true", "Accept", Browser.HTML);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void whoIsNotLoggedInGetsNoSession() {
        Browser browser = browser();
        browser.get("/incidents", "Accept", Browser.HTML);
        browser.get("/login", "Accept", Browser.HTML);
        browser.get("/api/whoami", "Authorization", as("vera"));
        assertThat(browser.cookie(Cookies.SESSION)).isEmpty();
    }

    @Test
    void basicCredentialsLogIn() {
        assertThat(browser().get("/api/whoami", "Authorization", as("admin")).body())
                .contains("admin");
        assertThat(browser().get("/api/whoami", "Authorization", as("vera")).body())
                .contains("vera");
    }

    @Test
    void wrongBasicCredentialsAreRefused() {
        HttpResponse<String> answer =
                browser().get("/api/whoami", "Authorization", Browser.basic("admin", "admin-passworD"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void aPersonLogsInIsLedToTheWantedPageAndLogsOut() {
        Browser browser = browser();
        browser.get("/hawtio", "Accept", Browser.HTML);
        HttpResponse<String> in = browser.logIn("vera", "vera-password");
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/hawtio"));
        assertThat(browser.get("/api/whoami").body()).contains("vera");

        HttpResponse<String> out = browser.form("/logout", Map.of("_csrf", browser.cookie("XSRF-TOKEN")));
        assertThat(out.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?out"));
        assertThat(browser.get("/api/whoami").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordLeadsBackToTheLoginPage() {
        HttpResponse<String> answer = browser().logIn("vera", "otto-password");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
    }

    @Test
    void loggingInGivesANewSession() {
        Browser browser = browser();
        browser.logIn("vera", "vera-password");
        String first = browser.cookie(Cookies.SESSION);
        browser.logIn("otto", "otto-password");
        assertThat(first).isNotEmpty();
        assertThat(browser.cookie(Cookies.SESSION)).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void cookiesStayOnThisSiteAndTheSessionsAwayFromScripts() {
        List<String> set = browser().logIn("vera", "vera-password").headers().allValues("Set-Cookie");
        assertThat(set)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(Cookies.SESSION + "=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(browser().get("/login").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Lax")
                        .doesNotContain("HttpOnly"));
    }

    @Test
    void aSessionAloneMayNotPost() {
        Browser browser = browser();
        browser.logIn("otto", "otto-password");
        assertThat(browser.form("/incidents/1/resolve", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.form("/incidents/1/resolve", Map.of("_csrf", "guessed"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.form("/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionWithItsTokenMayPost() {
        Browser browser = browser();
        browser.logIn("otto", "otto-password");
        browser.get("/api/whoami");
        String token = browser.cookie("XSRF-TOKEN");
        assertThat(browser.form("/incidents/1/resolve", Map.of("_csrf", token)).statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/api/incidents/1/resolve", "", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramNeedsNoToken() {
        assertThat(browser()
                        .post("/api/incidents/1/resolve", "", "Authorization", as("otto"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aForeignPageCannotUseCredentialsTheBrowserRemembers() {
        HttpResponse<String> answer = browser()
                .post("/api/incidents/1/resolve", "", "Authorization", as("otto"), "Origin", "https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/whoami,                   200, 200, 200, 200",
        "GET,  /actuator/prometheus,          200, 200, 200, 200",
        "GET,  /actuator/health,              200, 200, 200, 200",
        "GET,  /actuator/env,                 403, 403, 403, 200",
        "GET,  /api/dead-letters/1/payload,   403, 403, 200, 200",
        "GET,  /api/dead-letters/a%2Fb%3B%25/payload, 403, 403, 200, 200",
        "GET,  /api/risk/payments/stripe/a%2Fb%3B%25, 404, 404, 404, 404",
        "GET,  /api/risk/payments/a%2Fb/c,    400, 400, 400, 400",
        "POST, /api/incidents/1/comment,      403, 200, 200, 200",
        "POST, /api/incidents/1/resolve,      403, 403, 200, 200",
        "GET,  /actuator/hawtio/proxy/x,      403, 403, 403, 403"
    })
    void rolesDecide(String method, String path, int viewer, int support, int operator, int admin) {
        List<String> users = List.of("vera", "sue", "otto", "admin");
        List<Integer> answers = users.stream()
                .map(user -> method.equals("GET")
                        ? browser().get(path, "Authorization", as(user))
                        : browser().post(path, "", "Authorization", as(user)))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(answers).containsExactly(viewer, support, operator, admin);
    }

    @Test
    void pagesCarrySecurityHeadersAndNoBanner() {
        var headers = browser().get("/login", "Accept", Browser.HTML).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", Browser.HTML})
    void aFaultTellsNothing(String accept) {
        HttpResponse<String> answer = browser().get("/api/fault", "Authorization", as("vera"), "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":500")
                .doesNotContain(PrivateListener.SECRET)
                .doesNotContain("Exception")
                .doesNotContain("at com.saypro");
    }

    @Test
    void aPersonIsToldOfAMissingPage() {
        Browser browser = browser();
        browser.logIn("vera", "vera-password");
        HttpResponse<String> answer = browser.get("/nothing-here", "Accept", Browser.HTML);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here").contains("vera");
    }

    @Test
    void aBrokenRequestLineTellsNoVersion() {
        HttpResponse<String> answer = browser().get("/a//b;c=%2e%2e", "Accept", Browser.HTML);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat").doesNotContain("Exception");
    }
}
