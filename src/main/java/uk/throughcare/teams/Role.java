package uk.throughcare.teams;

import java.util.Arrays;

/** What somebody does; each role is a group of the engine and a candidate group in the diagrams. */
public enum Role {
    REFERRER("referrer", "Referrers"),
    LINK_WORKER("link-worker", "Link workers"),
    SENIOR_LINK_WORKER("senior-link-worker", "Senior link workers"),
    SAFEGUARDING_DUTY("safeguarding-duty", "Safeguarding duty officers"),
    MANAGER("manager", "Managers"),
    /** Sees what a manager sees in Cockpit, of every team of a region: that in which his or her own team lies. */
    REGIONAL_MANAGER("regional-manager", "Regional managers"),
    /** Reads figures of all teams, and nothing of a single case. */
    NATIONAL_ANALYST("national-analyst", "National analysts"),
    DIRECTORY_EDITOR("directory-editor", "Directory editors"),
    PROCESS_DESIGNER("process-designer", "Process designers"),
    ADMINISTRATOR("administrator", "Administrators"),
    /** An account of another system, which tells us what happened and can do nothing else. */
    EVENT_FEED("event-feed", "Event feeds");

    private final String group;
    private final String title;

    Role(String group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The group's id. */
    public String group() {
        return group;
    }

    public String title() {
        return title;
    }

    public static boolean isGroup(String group) {
        return Arrays.stream(values()).anyMatch(role -> role.group.equals(group));
    }
}
