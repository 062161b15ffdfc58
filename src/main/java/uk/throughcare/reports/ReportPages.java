package uk.throughcare.reports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.throughcare.documents.PdfPages;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.MonthlyFigures;
import uk.throughcare.teams.Team;

/** Writes a report: the figures with what they count, in English as on their pages. */
@Component
class ReportPages {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MonthlyFigures figures;
    private final PdfPages pages;
    private final Clock clock;

    ReportPages(MonthlyFigures figures, PdfPages pages, Clock clock) {
        this.figures = figures;
        this.pages = pages;
        this.clock = clock;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportPages.class.getClassLoader());
        resolver.setPrefix("reports/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** As PDF. */
    byte[] of(Subject subject, YearMonth month) {
        return pages.of(html(subject, month));
    }

    String html(Subject subject, YearMonth month) {
        Context context = new Context(Locale.UK);
        context.setVariable("name", subject.name());
        context.setVariable("month", DatesInWords.month(Language.EN, month.atDay(1)));
        context.setVariable("madeAt", DatesInWords.moment(clock.instant()));
        context.setVariable("region", subject.isRegion());
        context.setVariable("teams", subject.teams().stream().map(Team::name).toList());
        context.setVariable("sections", sections(subject, month));
        context.setVariable("say", new Saying());
        return Words.english(engine.process("monthly-report", context));
    }

    private List<MonthlyFigures.Section> sections(Subject subject, YearMonth month) {
        List<MonthlyFigures.Section> sections = new ArrayList<>(figures.of(subject.ids(), month));
        if (subject.isRegion()) {
            sections.add(figures.fairness(subject.ids()));
        }
        return sections;
    }

    /** Numbers, as the pages write them. */
    static final class Saying {

        private Saying() {}

        public List<String> values(Figure.Row row) {
            String instead = row.isHidden() ? "hidden" : "none";
            return row.values().stream()
                    .map(value -> value == null ? instead : number(value))
                    .toList();
        }

        private static String number(BigDecimal value) {
            return String.format(
                    Locale.UK, "%,." + Math.max(0, value.stripTrailingZeros().scale()) + "f", value);
        }
    }
}
