package uk.throughcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** What axe finds that shuts somebody out: nothing may be left, by the Web Content Accessibility Guidelines 2.2 AA. */
final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static void everybodyCanUse(Page page, String name) {
        everybodyCanUse(page, name, "html");
    }

    /** Only of one part of the page: the rest of it is not ours to change. */
    static void everybodyCanUse(Page page, String name, String part) {
        // what is half faded in, because the mouse happens to lie there, has no contrast yet
        page.mouse().move(0, 0);
        PlaywrightAssertions.assertThat(page.locator(".tooltip")).hasCount(0);
        assertThat(new AxeBuilder(page).include(part).withTags(WCAG).analyze().getViolations())
                .as("what axe finds in %s", name)
                .isEmpty();
    }
}
