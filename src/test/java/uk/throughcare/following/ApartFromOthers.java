package uk.throughcare.following;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import uk.throughcare.JourneyTest;

/** On a database of its own: whatever runs there follows, and cases of other tests are left alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@JourneyTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=true")
@interface ApartFromOthers {}
