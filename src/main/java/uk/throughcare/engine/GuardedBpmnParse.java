package uk.throughcare.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Looks at a diagram before the engine does, so that nothing in it is made or run when it breaks the rules. */
class GuardedBpmnParse extends BpmnParse {

    private final DiagramRules rules;

    GuardedBpmnParse(BpmnParser parser, DiagramRules rules) {
        super(parser);
        this.rules = rules;
    }

    @Override
    protected void parseRootElement() {
        rules.check(rootElement, this::addError);
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }
}
