package uk.throughcare.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door through which staff read cases: behind it the database itself shows those of the reader's teams alone, even to a query
 * that forgets to say so, and takes no change but that something was read.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTeamsOnly {

    /** Which teams count as the reader's. */
    Reach value() default Reach.WORK;

    /** How far the reader's teams go. */
    enum Reach {
        /** Where the reader works. */
        WORK,
        /** Whose cases the reader oversees: those of a region too. */
        OVERSIGHT,
        /** Whose figures the reader may read, which may be all; nothing behind the door tells of a single case of them. */
        FIGURES
    }
}
