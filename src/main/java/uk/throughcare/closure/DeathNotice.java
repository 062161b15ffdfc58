package uk.throughcare.closure;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;

/** Sees to it that after a death nobody is written to except the senior link workers of the team. */
@Service
class DeathNotice {

    private final Cases cases;
    private final Notifications notifications;
    private final Staff staff;
    private final ReferralJourney journey;

    DeathNotice(Cases cases, Notifications notifications, Staff staff, ReferralJourney journey) {
        this.cases = cases;
        this.notifications = notifications;
        this.staff = staff;
        this.journey = journey;
    }

    void give(CaseReference reference) {
        notifications.withdraw(reference);
        journey.concernsEnd(reference);
        staff.addressesOf(Role.SENIOR_LINK_WORKER.group(), cases.get(reference).team())
                .forEach(address -> notifications.send(reference, Template.CASE_ENDED_AT_ONCE, address, Map.of()));
    }
}
