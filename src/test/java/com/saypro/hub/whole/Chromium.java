package com.saypro.hub.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium without a window. Tests that need it are skipped, with the reason printed, where there is
 * none.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Person, String> logins = new EnumMap<>(Person.class);

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
    }

    /** Starts it, or skips the test. */
    static Chromium start() {
        Optional<Path> program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.out.println("Browser tests skipped: no Chromium in /usr/bin");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium in /usr/bin");
        return new Chromium(program.get());
    }

    /**
     * A page, on a screen this wide, in which someone has logged in: by way of the login page the first time, and later
     * with what that left.
     */
    Page page(RunningHub hub, Person person, ColorScheme colors, int width) {
        Page page = page(colors, width, logins.get(person));
        if (!logins.containsKey(person)) {
            page.navigate(hub.admin() + "/login");
            page.getByLabel("Name").fill(person.login());
            page.getByLabel("Password").fill(person.password());
            page.getByRole(AriaRole.BUTTON).click();
            page.waitForURL(hub.admin() + "/");
            logins.put(person, page.context().storageState());
        }
        return page;
    }

    private Page page(ColorScheme colors, int width, String login) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(colors)
                .setViewportSize(width, 844)
                .setStorageState(login));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What the pages had to complain of, e.g. a script that the content policy stopped. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
