package uk.throughcare.allocation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Tells managers what each link worker of a team carries, weighed as it is when cases are proposed. */
@Service
public class WorkersCaseloads {

    /**
     * What one link worker carries in one team.
     *
     * @param worker the account
     * @param cases those that are theirs, and those that they are proposed for
     * @param points what these weigh
     * @param capacity how many points they can carry; none if they are no link worker of the team any more
     */
    public record Carried(String worker, int cases, int points, int capacity) {}

    private final Caseloads caseloads;
    private final Capacities capacities;
    private final Staff staff;
    private final AllocationSettings settings;

    WorkersCaseloads(Caseloads caseloads, Capacities capacities, Staff staff, AllocationSettings settings) {
        this.caseloads = caseloads;
        this.capacities = capacities;
        this.staff = staff;
        this.settings = settings;
    }

    /** By account. */
    public List<Carried> in(String team) {
        List<Caseloads.Held> held = caseloads.in(team);
        ToIntFunction<String> capacity = capacities.in(team);
        Set<String> linkWorkers = staff.withRole(Role.LINK_WORKER.group(), team).stream()
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        Set<String> all = new TreeSet<>(linkWorkers);
        held.forEach(some -> all.add(some.linkWorker()));
        return all.stream()
                .map(worker -> carried(worker, held, linkWorkers.contains(worker) ? capacity.applyAsInt(worker) : 0))
                .toList();
    }

    /** What a case weighs; one whose support model is not known yet, as one of full support. */
    public int pointsOf(@Nullable String supportModel) {
        return settings.pointsOf(supportModel);
    }

    private Carried carried(String worker, List<Caseloads.Held> held, int capacity) {
        int cases = 0;
        int points = 0;
        for (Caseloads.Held some : held) {
            if (some.linkWorker().equals(worker)) {
                cases += some.cases();
                points += some.cases() * settings.pointsOf(some.supportModel());
            }
        }
        return new Carried(worker, cases, points, capacity);
    }
}
