package uk.throughcare.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Who works where and as what, asked for once in one look over many tasks. */
final class Roster {

    private record Post(String role, @Nullable String team) {}

    private final Staff staff;
    private final Map<Post, List<StaffMember>> posts = new HashMap<>();
    private final Map<String, List<StaffMember>> members = new HashMap<>();

    Roster(Staff staff) {
        this.staff = staff;
    }

    /** Without a team: of all teams. */
    List<StaffMember> withRole(String role, @Nullable String team) {
        return posts.computeIfAbsent(
                new Post(role, team), post -> team == null ? staff.withRole(role) : staff.withRole(role, team));
    }

    /** One, or nobody who works here any longer. */
    List<StaffMember> member(String id) {
        return members.computeIfAbsent(id, user -> staff.find(user).stream().toList());
    }
}
