package uk.throughcare.language;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.model.IText;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.text.AbstractTextProcessor;
import org.thymeleaf.processor.text.ITextStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Says the texts of our pages in the reader's language: a template is written in English, and each text in it that the phrase book
 * knows is told. Where something is put into a text, a template says it with {@code #words}.
 */
@Component
public class WordsDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

    private static final String NAME = "words";
    private static final int LATE = 10_000;

    WordsDialect() {
        super(NAME, NAME, LATE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Texts());
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(NAME);
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return new InTemplates();
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }

    /** What templates call {@code #words}. */
    public static final class InTemplates {

        public String say(String english, Object... others) {
            return Words.say(english, others);
        }

        /** The reader's language, as an attribute names it. */
        public String getLanguage() {
            return Language.ofReader().tag();
        }

        public boolean isWelsh() {
            return Language.ofReader() == Language.CY;
        }
    }

    private static final class Texts extends AbstractTextProcessor {

        private static final Pattern TEXT = Pattern.compile("(?s)(\\s*)(\\S.*?)(\\s*)");

        Texts() {
            super(TemplateMode.HTML, LATE);
        }

        @Override
        protected void doProcess(ITemplateContext context, IText text, ITextStructureHandler structure) {
            Matcher written = TEXT.matcher(text.getText());
            if (written.matches()) {
                String english = HtmlEscape.unescapeHtml(written.group(2)).replaceAll("\\s+", " ");
                String told = Words.say(english);
                if (!told.equals(english)) {
                    structure.setText(written.group(1) + HtmlEscape.escapeHtml5Xml(told) + written.group(3));
                }
            }
        }
    }
}
