package com.saypro.hub.web.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person sees in a real browser. */
class BrowserIT extends GuardedTest {
    private static Chromium chromium;

    @Autowired
    CamelContext camel;

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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageWorksUnderItsContentPolicy(ColorScheme colors) {
        Page page = logIn("otto", "/", colors);
        chromium.complaints().clear();
        for (String path : List.of("/", "/incidents", "/incidents/INC-000012", "/events", "/events/x", "/vendors")) {
            page.navigate(url(path));
            assertThat(page.locator("h1")).isVisible();
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theHomePageKeepsItsNumbersFresh() {
        Page page = logIn("vera", "/", ColorScheme.LIGHT);
        page.waitForResponse(url("/live"), () -> {});
        assertThat(page.locator(".flow svg")).isVisible();
        assertThat(page.locator("#books")).hasCount(1);
    }

    @Test
    void aPageWorksByKeyboard() {
        Page page = logIn("vera", "/", ColorScheme.LIGHT);
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url("/incidents"));
    }

    @Test
    void anOperatorStopsARouteInHawtio() throws Exception {
        Page page = logIn("otto", "/hawtio", ColorScheme.LIGHT);
        Locator route = openRoutes(page);
        route.locator("input[type=checkbox]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop"))
                .click();
        assertThat(route).containsText("Stopped");
        camel.getRouteController().startRoute("stripe-webhook");
    }

    @Test
    void aViewerSeesTheRoutesInHawtioAndCannotStopThem() {
        Page page = logIn("vera", "/hawtio", ColorScheme.LIGHT);
        assertThat(page.getByText("From direct:in")).isVisible();
        Locator route = openRoutes(page);
        route.locator("input[type=checkbox]").check();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop")))
                .isDisabled();
    }

    @Test
    void loggingOutInHawtioLogsOutOfTheHub() {
        Page page = logIn("vera", "/hawtio", ColorScheme.LIGHT);
        page.getByText("vera").click();
        page.getByText("Log out").click();
        page.waitForURL(url("/login"));
        page.navigate(url("/incidents"));
        assertThat(page).hasURL(url("/login"));
    }

    /** Asks for a page and is led there by way of the login page. */
    private Page logIn(String name, String path, ColorScheme colors) {
        Page page = chromium.page(colors);
        page.navigate(url(path));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(name + "-password");
        page.getByRole(AriaRole.BUTTON).click();
        return page;
    }

    private static Locator openRoutes(Page page) {
        assertThat(page.getByText("stripe-webhook").first()).isVisible();
        page.getByText("Routes", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        Locator route = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("stripe-webhook"));
        assertThat(route).isVisible();
        return route;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
