package uk.throughcare.wrong.intake;

import org.camunda.bpm.engine.RuntimeService;

record AsksTheEngine(RuntimeService runtime) {}
