package uk.throughcare.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;

/** Lays HTML out on pages, tagged for those who hear or enlarge what they read. */
@Component
public class PdfPages {

    /** It comes with PDFBox and has the letters of Welsh, so that no font of the machine is needed. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // what the library logs can quote a letter
        XRLog.setLoggingEnabled(false);
    }

    PdfPages() {}

    /**
     * @param html with a title and a language, set in the font “Letter”
     */
    public byte[] of(String html) {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont((FSSupplier<InputStream>) PdfPages::font, "Letter", 400, FontStyle.NORMAL, true);
        // not as XML: people type characters that XML has no place for
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        builder.toStream(pages);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pages.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
