package uk.throughcare.allocation;

import uk.throughcare.journey.Refused;

/** Somebody in one of the teams they work in, as forms name them. */
record TeamMember(String team, String userId) {

    /** Neither teams nor people have it in their ids. */
    private static final String BETWEEN = ":";

    /**
     * @throws Refused naming the field, if nobody is named so
     */
    static TeamMember read(String field, String code) {
        String[] parts = code.split(BETWEEN, 2);
        if (parts.length < 2) {
            throw Refused.because(field, "choose somebody from the list");
        }
        return new TeamMember(parts[0], parts[1]);
    }

    String code() {
        return team + BETWEEN + userId;
    }
}
