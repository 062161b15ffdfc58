package uk.throughcare.journey;

/**
 * Who did something.
 *
 * @param kind a person who signed in, a timer, the system itself (an event that came in), or a provider through its link
 * @param id the user id of the person, else the kind's name in small letters
 */
public record Actor(Kind kind, String id) {

    public enum Kind {
        PERSON,
        TIMER,
        SYSTEM,
        PROVIDER
    }

    public static final Actor TIMER = new Actor(Kind.TIMER, "timer");
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system");

    public static final Actor PROVIDER = new Actor(Kind.PROVIDER, "provider");

    public static Actor person(String userId) {
        return new Actor(Kind.PERSON, userId);
    }
}
