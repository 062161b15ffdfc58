package uk.throughcare.tasklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** “My caseload”: the link worker's cases on one page, each with its next step and how long ago somebody spoke with the person. */
@Controller
@OwnTeamsOnly
class CaseloadPage {

    private final MyCaseload caseload;
    private final TimelineWords words;
    private final WorkCalendar calendar;
    private final TimeLeft timeLeft;

    CaseloadPage(MyCaseload caseload, TimelineWords words, WorkCalendar calendar, TimeLeft timeLeft) {
        this.caseload = caseload;
        this.words = words;
        this.calendar = calendar;
        this.timeLeft = timeLeft;
    }

    /** A case as the page shows it. */
    record Row(
            String reference,
            String name,
            String stage,
            @Nullable String task,
            String nextStep,
            String due,
            TimeLeft.Left left,
            String lastContact) {}

    @GetMapping("/casework/caseload")
    String caseload(ModelMap page) {
        page.addAttribute("rows", caseload.cases().stream().map(this::row).toList());
        return "tasklist/caseload";
    }

    private Row row(MyCaseload.Held held) {
        return new Row(
                held.reference(),
                held.name(),
                words.of(held.stage()),
                held.task(),
                Words.say(held.nextStep() == null ? "Nothing to do now" : held.nextStep()),
                held.due() == null ? "" : DatesInWords.day(calendar.dayOf(Date.from(held.due()))),
                timeLeft.until(held.due()),
                held.lastContact() == null ? Words.say("not yet") : lastContact(held.lastContact()));
    }

    private String lastContact(LocalDate on) {
        long days = ChronoUnit.DAYS.between(on, calendar.today());
        String day = DatesInWords.day(on);
        return days == 0
                ? Words.say("{}, today", day)
                : days == 1 ? Words.say("{}, yesterday", day) : Words.say("{}, {} days ago", day, days);
    }
}
