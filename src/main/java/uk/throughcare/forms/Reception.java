package uk.throughcare.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Answers;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/** Receives the answers of a form: checks them, keeps them, and hands them to the stage that waits for them. */
@Component
class Reception {

    /** The field by which a start form without a handler names its case. */
    static final String REFERENCE_FIELD = "reference";

    private final AnswerCheck check;
    private final Validator validator;
    private final ObjectMapper json;
    private final Answers answers;
    private final NamedCases cases;
    private final CaseReads reads;
    private final List<FormFacts> facts;
    private final Map<String, AnswersHandler<?>> handlers = new HashMap<>();
    private final Map<String, StartHandler<?>> startHandlers = new HashMap<>();

    Reception(
            AnswerCheck check,
            Validator validator,
            ObjectMapper json,
            Answers answers,
            NamedCases cases,
            CaseReads reads,
            List<FormFacts> facts,
            List<AnswersHandler<?>> handlers,
            List<StartHandler<?>> startHandlers) {
        this.check = check;
        this.validator = validator;
        this.json = json;
        this.answers = answers;
        this.cases = cases;
        this.reads = reads;
        this.facts = facts;
        handlers.forEach(handler -> this.handlers.put(handler.form(), handler));
        startHandlers.forEach(handler -> this.startHandlers.put(handler.form(), handler));
    }

    /** What the form shows and offers to whoever opens it; opening a case's form is reading the case. */
    Map<String, Object> open(FormContext context) {
        if (context.reference() != null) {
            reads.record(context.reference(), context.form());
        }
        return factsFor(context);
    }

    /**
     * Takes the answers given at a task.
     *
     * @return the checked answers
     * @throws Refused if one is not as the form or the stage wants it; nothing is changed then
     */
    Map<String, Object> receive(Form form, FormContext context, Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> checked = check.check(form, given, factsFor(context));
        Optional<AnswersHandler<?>> handler = Optional.ofNullable(handlers.get(form.id()));
        Optional<Object> typed = handler.map(wanted -> typed(wanted.type(), checked));
        if (context.reference() == null) {
            keep(about(context), form, context, checked);
        } else {
            answers.keep(context.reference(), form.id(), form.version(), context.givenIn(), checked);
        }
        handler.ifPresent(willing -> handle(willing, context, typed.orElseThrow()));
        return checked;
    }

    /**
     * Takes the answers to a task's form that came through another door.
     *
     * @throws Refused if one is not as the form wants it; nothing is changed then
     */
    <T> T take(
            Form form,
            CaseReference reference,
            String givenIn,
            Class<T> type,
            Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> checked = check.check(form, given, Map.of());
        T typed = typed(type, checked);
        answers.keep(reference, form.id(), form.version(), givenIn, checked);
        return typed;
    }

    /** A start form's answers, and the case that they opened or named, if any. */
    record Started(@Nullable CaseReference reference, Map<String, Object> answers) {}

    Started start(Form form, FormContext context, Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> checked = check.check(form, given, factsFor(context));
        @Nullable StartHandler<?> handler = startHandlers.get(form.id());
        @Nullable
        CaseReference reference = handler == null
                ? cases.named(String.valueOf(checked.get(REFERENCE_FIELD))).reference()
                : begin(handler, context, checked);
        if (reference != null) {
            answers.keep(reference, form.id(), form.version(), context.givenIn(), checked);
        } else {
            context.businessKey().ifPresent(about -> keep(about, form, context, checked));
        }
        return new Started(reference, checked);
    }

    /** Where a process is about no case. */
    private void keep(String about, Form form, FormContext context, Map<String, Object> checked) {
        answers.keep(about, form.id(), form.version(), context.givenIn(), checked);
    }

    /** A process that a designer has given nothing to be about is about itself. */
    private static String about(FormContext context) {
        return context.businessKey()
                .orElseGet(() -> ((DelegateExecution) Objects.requireNonNull(context.scope())).getProcessInstanceId());
    }

    /**
     * Checks answers to a start form that came through another door; they are kept later, or not at all.
     *
     * @throws Refused if one is not as the form wants it
     */
    <T> FormElsewhere.Checked<T> check(Form form, Class<T> type, Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> checked = check.check(form, given, factsElsewhere(form));
        return new FormElsewhere.Checked<>(form.id(), form.version(), checked, typed(type, checked));
    }

    /** What the form offers to somebody who has not come to it through a process. */
    Map<String, Object> factsElsewhere(Form form) {
        return factsFor(new FormContext(form.id(), "", null, null));
    }

    private <T> @Nullable CaseReference begin(
            StartHandler<T> handler, FormContext context, Map<String, Object> checked) {
        return handler.start().apply(context, typed(handler.type(), checked));
    }

    private <T> void handle(AnswersHandler<T> handler, FormContext context, Object typed) {
        handler.handle().accept(context, handler.type().cast(typed));
    }

    private <T> T typed(Class<T> type, Map<String, Object> checked) {
        T typed = json.convertValue(checked, type);
        List<Refused.Problem> problems = validator.validate(typed).stream()
                .map(violation ->
                        new Refused.Problem(violation.getPropertyPath().toString(), Words.say(violation.getMessage())))
                .sorted(java.util.Comparator.comparing(Refused.Problem::field))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return typed;
    }

    Map<String, Object> factsFor(FormContext context) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (FormFacts some : facts) {
            if (some.concern(context)) {
                some.facts()
                        .apply(context)
                        .forEach((key, value) -> known.put(key, value == null ? "" : inWords(value)));
            }
        }
        return known;
    }

    /** What people choose from is told in their language; all else already is, or is what somebody wrote. */
    private static Object inWords(Object fact) {
        return fact instanceof List<?> list && list.stream().allMatch(Choice.class::isInstance)
                ? list.stream().map(Choice.class::cast).map(Choice::inWords).toList()
                : fact;
    }
}
