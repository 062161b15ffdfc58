package uk.throughcare.allocation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.DeadlineTasks;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Case;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/**
 * Weighs what each link worker of a team has against what they carry, who is there to take on one case more, and who has the
 * skills it needs.
 */
@Service
class CaseloadWeighing {

    private final Caseloads caseloads;
    private final Capacities capacities;
    private final WorkingTimes times;
    private final Staff staff;
    private final WorkCalendar calendar;
    private final DeadlineTasks deadlines;
    private final SkillMatching skills;
    private final Circles circles;
    private final AllocationSettings settings;

    CaseloadWeighing(
            Caseloads caseloads,
            Capacities capacities,
            WorkingTimes times,
            Staff staff,
            WorkCalendar calendar,
            DeadlineTasks deadlines,
            SkillMatching skills,
            Circles circles,
            AllocationSettings settings) {
        this.caseloads = caseloads;
        this.capacities = capacities;
        this.times = times;
        this.staff = staff;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.skills = skills;
        this.circles = circles;
        this.settings = settings;
    }

    /** All link workers of the team that holds the case, the best first; for a restricted one too, who is then named for it. */
    List<Candidate> candidates(Case waiting) {
        List<Caseloads.Held> held = caseloads.besides(waiting);
        String team = circles.wholeTeam(waiting.team());
        ToIntFunction<String> capacity = capacities.in(team);
        Map<String, Absence> absences = absences(waiting);
        Function<String, SkillMatch> match = skills.of(waiting.reference());
        return staff.withRole(Role.LINK_WORKER.group(), team).stream()
                .map(worker -> candidate(
                        worker,
                        held,
                        capacity.applyAsInt(worker.id()),
                        absences.get(worker.id()),
                        match.apply(worker.id())))
                .sorted(Candidate.bestFirstFor(settings.pointsOf(waiting.supportModel())))
                .toList();
    }

    /** By user id, those that would make a bad beginning: of today, or of the day when the first contact is due. */
    private Map<String, Absence> absences(Case waiting) {
        Map<String, Absence> absences = new HashMap<>();
        LocalDate today = calendar.today();
        for (Absence absence : times.absencesFrom(today)) {
            if (absence.covers(today) || absence.covers(firstContact(waiting))) {
                absences.putIfAbsent(absence.userId(), absence);
            }
        }
        return absences;
    }

    private LocalDate firstContact(Case waiting) {
        return calendar.dayOf(deadlines.firstContact(waiting.priority(), waiting.team()));
    }

    private Candidate candidate(
            StaffMember worker, List<Caseloads.Held> held, int capacity, @Nullable Absence away, SkillMatch match) {
        List<Caseloads.Held> own = held.stream()
                .filter(some -> some.linkWorker().equals(worker.id()))
                .toList();
        int used = own.stream()
                .mapToInt(some -> some.cases() * settings.pointsOf(some.supportModel()))
                .sum();
        return new Candidate(
                worker.id(),
                worker.name(),
                own.stream().mapToInt(Caseloads.Held::cases).sum(),
                used,
                capacity,
                away,
                match);
    }
}
