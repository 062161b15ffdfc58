package uk.throughcare.operations;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.StageSteps.Step;
import uk.throughcare.language.Words;

/** What senior link workers ask for when a case is to go on at another step. */
@Configuration(proxyBeanMethods = false)
class StepMovesTasks {

    private static final String FORM = "move-to-step";

    @Bean
    StartHandler<MovedToStep> moveToStepAnswers(StepMoves moves) {
        return StartHandler.of(FORM, MovedToStep.class, (context, moved) -> {
            CaseReference reference = moves.caseToMove(moved);
            context.set(Journey.STEP, moved.step());
            return reference;
        });
    }

    @Bean
    FormFacts moveToStepFacts(StepMoves moves) {
        return FormFacts.of(
                FORM,
                context -> Map.of(
                        "steps",
                        moves.all().stream().map(StepMovesTasks::choice).toList()));
    }

    @Bean
    JavaDelegate moveToStep(StepMoves moves) {
        return execution ->
                moves.move(new CaseReference(execution.getProcessBusinessKey()), Journey.STEP.in(execution));
    }

    private static Choice choice(Step step) {
        return new Choice(step.code(), Words.say(step.stage()) + ": " + Words.say(step.name()));
    }
}
