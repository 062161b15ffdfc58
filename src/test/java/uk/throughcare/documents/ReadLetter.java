package uk.throughcare.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as whoever reads it finds it. */
public record ReadLetter(byte[] pdf) {

    /** The words, with one blank between them, however the lines break. */
    public String text() {
        return in(pages -> new PDFTextStripper().getText(pages).replaceAll("\\s+", " "));
    }

    public String title() {
        return in(pages -> pages.getDocumentInformation().getTitle());
    }

    public String language() {
        return in(pages -> pages.getDocumentCatalog().getLanguage());
    }

    public boolean isTagged() {
        return in(pages -> pages.getDocumentCatalog().getMarkInfo().isMarked()
                && pages.getDocumentCatalog().getStructureTreeRoot() != null
                && pages.getDocumentCatalog().getViewerPreferences().displayDocTitle());
    }

    /** What the parts of the text are, from the top to the bottom: H1, P, LI … */
    public List<String> tags() {
        return in(pages -> {
            List<String> tags = new ArrayList<>();
            collect(pages.getDocumentCatalog().getStructureTreeRoot().getKids(), tags);
            return tags;
        });
    }

    List<PDFont> fonts() {
        return in(pages -> {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pages.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    fonts.add(resources.getFont(name));
                }
            }
            return fonts;
        });
    }

    private static void collect(List<Object> kids, List<String> tags) {
        for (Object kid : kids) {
            if (kid instanceof org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement part) {
                tags.add(part.getStructureType());
                collect(part.getKids(), tags);
            }
        }
    }

    private <T> T in(Reading<T> reading) {
        try (PDDocument pages = Loader.loadPDF(pdf)) {
            return reading.of(pages);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Reading<T> {
        T of(PDDocument pages) throws IOException;
    }
}
