package uk.throughcare.journey;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service task that mails what a designer has written at it, see {@link OwnWords}; by the name of its bean it has whom. */
public interface MailInOwnWords extends JavaDelegate {}
