package uk.throughcare.allocation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.OwnWords;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Tells the staff of a case what a diagram says. */
@Service
class TellingStaff {

    private final Cases cases;
    private final Staff staff;
    private final Notifications notifications;
    private final Timeline timeline;

    TellingStaff(Cases cases, Staff staff, Notifications notifications, Timeline timeline) {
        this.cases = cases;
        this.staff = staff;
        this.notifications = notifications;
        this.timeline = timeline;
    }

    /** While the case has none, the senior link workers are told. */
    void linkWorker(CaseReference reference, OwnWords words) {
        Optional<String> address = Optional.ofNullable(cases.get(reference).linkWorker())
                .flatMap(staff::find)
                .map(StaffMember::email);
        address.ifPresentOrElse(one -> tell(reference, words, List.of(one)), () -> seniorLinkWorkers(reference, words));
    }

    /** Those of the team that holds the case. */
    void seniorLinkWorkers(CaseReference reference, OwnWords words) {
        tell(
                reference,
                words,
                staff.addressesOf(
                        Role.SENIOR_LINK_WORKER.group(), cases.get(reference).team()));
    }

    private void tell(CaseReference reference, OwnWords words, List<String> addresses) {
        addresses.forEach(address -> notifications.send(reference, Template.IN_OWN_WORDS, address, words.codes()));
        if (!addresses.isEmpty()) {
            timeline.record(reference, "STAFF_TOLD", Map.of(OwnWords.SUBJECT, words.subject()));
        }
    }
}
