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
public @interface OwnTeamsOnly {}
