package org.opsrail.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a device: a window of that size, light or dark, in that language. */
public final class Visit implements AutoCloseable {

    private final BrowserContext context;
    public final Page page;
    /** What the browser's console complained about. */
    public final List<String> complaints = new ArrayList<>();

    public Visit(Browser browser, String address, ColorScheme scheme, String language, int width) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setColorScheme(scheme)
                .setLocale(language)
                .setViewportSize(width, 860)
                .setHasTouch(width < 500)
                .setIsMobile(width < 500));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    public Visit signIn(String username) {
        page.navigate("/login");
        page.fill("[name=username]", username);
        page.fill("[name=password]", username);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    public Visit open(String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
