package uk.throughcare.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** In the demonstration, with no mail server named: nothing leaves it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty("throughcare.demo.enabled")
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
@interface WhereMailIsCaught {}
