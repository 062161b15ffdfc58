package uk.throughcare.directory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Makes plain text of what feeds bring, which is often HTML: nothing that a browser could run is kept. */
final class PlainText {

    /** HTML in HTML is met; deeper than that somebody tries something. */
    private static final int LAYERS = 3;

    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private PlainText() {}

    static String of(String given) {
        String text = given.replace("\u0000", "");
        for (int layer = 0; layer < LAYERS && looksLikeHtml(text); layer++) {
            text = withoutMarkup(text);
        }
        return (looksLikeTag(text) ? text.replace('<', ' ') : text)
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t\\r]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static boolean looksLikeHtml(String text) {
        return looksLikeTag(text) || text.indexOf('&') >= 0;
    }

    private static boolean looksLikeTag(String text) {
        int open = text.indexOf('<');
        return open >= 0 && text.substring(open).matches("(?s).*<[a-zA-Z/!?].*");
    }

    private static String withoutMarkup(String html) {
        String broken = html.replaceAll("\\s+", " ")
                .replaceAll("(?i)<(br|hr)\\s*/?>|</(p|div|h[1-6]|ul|ol|table|tr)>", "\n")
                .replaceAll("(?i)<li[^>]*>", "\n- ");
        return Jsoup.parseBodyFragment(Jsoup.clean(broken, "", Safelist.none(), AS_IT_IS))
                .body()
                .wholeText();
    }
}
