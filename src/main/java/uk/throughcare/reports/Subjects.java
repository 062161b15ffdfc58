package uk.throughcare.reports;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Of whom there are reports, and for whom. */
@Component
class Subjects {

    private final Teams teams;
    private final Staff staff;

    Subjects(Teams teams, Staff staff) {
        this.teams = teams;
        this.staff = staff;
    }

    /** Each team in service, then each region in which one lies. */
    List<Subject> all() {
        List<Team> served = teams.inService();
        return Stream.concat(
                        served.stream().map(Subject::of),
                        served.stream()
                                .filter(team -> team.region() != null)
                                .collect(Collectors.groupingBy(
                                        team -> Objects.requireNonNull(team.region()),
                                        TreeMap::new,
                                        Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(region -> Subject.of(region.getKey(), region.getValue())))
                .toList();
    }

    /** The managers of the team, or the regional managers of the region. */
    List<StaffMember> readers(Subject subject) {
        Role role = subject.isRegion() ? Role.REGIONAL_MANAGER : Role.MANAGER;
        return subject.ids().stream()
                .flatMap(team -> staff.withRole(role.group(), team).stream())
                .distinct()
                .toList();
    }
}
