package uk.throughcare.designing;

import static uk.throughcare.designing.NamingRules.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import uk.throughcare.designing.FormFile.Component;

/** A form shows what Tasklist 7.24 can show, asks what the server can check, and keeps in the engine what may be there. */
final class FormRules {

    private static final Set<String> SHOWN_BY_TASKLIST = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "html",
            "group",
            "separator",
            "spacer",
            "table");
    private static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "variableScope",
            "authenticatedUserId",
            "decisionResult",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "businessKey",
            "class");
    private static final Set<String> NUMERIC_LIMITS = Set.of("min", "max", "minLength", "maxLength");
    private static final Set<String> CHOICES = Set.of("values", "valuesKey");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    private FormRules() {}

    static Stream<Finding> findings(FormFile form, Models models) {
        return Stream.of(
                        itself(form, models).map(form::finding),
                        doubles(form, Component::id, "id"),
                        doubles(form, Component::key, "key"),
                        form.components()
                                .flatMap(component ->
                                        component(component).map(problem -> form.finding(component, problem))),
                        form.fields().flatMap(field -> field(field).map(problem -> form.finding(field, problem))),
                        form.fields()
                                .filter(field -> isReserved(field.key(), form, models))
                                .map(field -> form.finding(
                                        field, "its key means something else already; choose another key")),
                        form.fields()
                                .filter(Component::isKept)
                                .flatMap(field ->
                                        kept(form, field, models).map(problem -> form.finding(field, problem))))
                .flatMap(findings -> findings);
    }

    private static Stream<String> itself(FormFile form, Models models) {
        return Stream.of(
                        problem(
                                !form.id().equals(Models.fileName(form.file())),
                                "has another id than its file has a name; diagrams name the form by its id, so rename the file"),
                        problem(
                                !form.root().path("executionPlatform").asText().equals("Camunda Platform")
                                        || !form.root()
                                                .path("executionPlatformVersion")
                                                .asText()
                                                .equals("7.22.0"),
                                "is not drawn for Camunda Platform 7.22.0, the version whose components Tasklist 7.24 shows; choose it in the Modeler"),
                        problem(
                                form.root().path("schemaVersion").asInt() != 16,
                                "has another schema version than 16; draw it with a Modeler that writes 16"),
                        problem(models.usersOf(form).findAny().isEmpty(), "is used by no diagram; use it or delete it"),
                        problem(
                                isOfACase(form, models) && !saysWhoItIsAbout(form, models),
                                "does not begin by saying who it is about; show "
                                        + sorted(models.words().shown())
                                        + " in a text at the top, or give the process the extension property about, if it is about no case"))
                .flatMap(problems -> problems);
    }

    private static boolean isOfACase(FormFile form, Models models) {
        return models.diagrams().stream()
                .filter(Diagram::isAboutACase)
                .flatMap(diagram -> diagram.all(UserTask.class).stream())
                .anyMatch(task -> form.id().equals(task.getCamundaFormRef()));
    }

    private static boolean saysWhoItIsAbout(FormFile form, Models models) {
        return form.components()
                .findFirst()
                .filter(first -> first.is("text"))
                .map(first -> first.json().path("text").asText())
                .filter(text -> models.words().shown().stream().allMatch(fact -> text.contains("{{" + fact + "}}")))
                .isPresent();
    }

    private static Stream<Finding> doubles(FormFile form, Function<Component, String> name, String what) {
        Map<String, Long> count = form.components()
                .map(name)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return count.entrySet().stream()
                .filter(value -> value.getValue() > 1)
                .map(value -> form.finding("the " + what + " '" + value.getKey() + "' is used twice; rename one"));
    }

    private static Stream<String> component(Component component) {
        return Stream.of(
                        problem(
                                !SHOWN_BY_TASKLIST.contains(component.type()),
                                "is a " + component.type()
                                        + ", which Tasklist does not show or the server does not check; use another component"),
                        problem(
                                component.json().has("readonly")
                                        || component.json().has("disabled"),
                                "is read-only; show the fact in a text instead, with {{name}}"),
                        problem(
                                component.json().has("path"),
                                "puts its answers under a path of their own, where the server does not look; remove the path"),
                        condition(component))
                .flatMap(problems -> problems);
    }

    private static Stream<String> condition(Component component) {
        String condition = component.json().path("conditional").path("hide").asText();
        return problem(
                !condition.isBlank() && !isFeel(condition),
                "is hidden by " + condition + ", which cannot be read; begin with = and check the FEEL");
    }

    private static boolean isFeel(String condition) {
        try {
            FEEL.evaluateSimpleExpression(
                    condition.strip().substring(1), Variables.createVariables().asVariableContext());
            return condition.strip().startsWith("=");
        } catch (FeelException unreadable) {
            return false;
        }
    }

    private static Stream<String> field(Component field) {
        JsonNode rules = field.json().path("validate");
        return Stream.of(
                        problem(field.question().isBlank(), "asks nothing; write the question as its label"),
                        problem(
                                !field.key().matches("[a-z][a-zA-Z0-9]*"),
                                "its key is not one word in letters and digits; write it like supportNeeds"),
                        problem(
                                field.is("textfield", "textarea")
                                        && !rules.path("maxLength").isNumber(),
                                "takes a text of any length; set the maximum length"),
                        NUMERIC_LIMITS.stream()
                                .filter(limit ->
                                        rules.has(limit) && !rules.path(limit).isNumber())
                                .map(limit -> "its " + limit
                                        + " is not a number, and the server cannot check it; write a number"),
                        pattern(field),
                        problem(
                                field.json().path("serializeToString").asBoolean(),
                                "sends its number as text; untick Output as string"),
                        field.is("radio", "select", "checklist", "taglist")
                                ? choices(field.json())
                                : Stream.<String>empty())
                .flatMap(problems -> problems);
    }

    private static boolean isReserved(String key, FormFile form, Models models) {
        return RESERVED.contains(key)
                || models.words().callableBeans().contains(key)
                || isOfACase(form, models) && models.words().shown().contains(key);
    }

    private static Stream<String> pattern(Component field) {
        String pattern = field.json().path("validate").path("pattern").asText();
        if (pattern.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                problem(!isPattern(pattern), "its pattern cannot be read; check the brackets"),
                problem(
                        field.property("patternMessage").isEmpty(),
                        "does not say what its pattern wants; add the property patternMessage, like \"it must look like A1234BC\""));
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    private static Stream<String> choices(JsonNode field) {
        List<String> values = values(field);
        return Stream.of(
                        problem(
                                CHOICES.stream().noneMatch(field::hasNonNull),
                                "offers choices that the server does not know; list them or name where they come from"),
                        problem(
                                field.hasNonNull("values") && (values.isEmpty() || values.contains("")),
                                "offers a choice without a value; give each a value"),
                        problem(
                                new HashSet<>(values).size() != values.size(),
                                "offers a value twice; give each choice a value of its own"))
                .flatMap(problems -> problems);
    }

    private static List<String> values(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(choice -> choice.path("value").asText())
                .toList();
    }

    /** An answer that becomes a process variable is a code, a number, a date or yes/no, and the diagram knows it. */
    private static Stream<String> kept(FormFile form, Component field, Models models) {
        Class<?> known = models.words().variables().get(field.key());
        Class<?> given = typeOf(field);
        if (given == null) {
            return Stream.of(
                    "is kept in the engine and is not a choice, a tick, a whole number or a date; take its property process away");
        }
        return Stream.of(
                        problem(
                                known == null && !isAskedForByItsDiagrams(form, field.key(), models),
                                "is kept in the engine and no diagram asks for it; take its property process away or use the variable's name as key"),
                        problem(
                                known != null && known != given,
                                "is kept as " + given.getSimpleName() + " and the code knows it as "
                                        + (known == null ? "" : known.getSimpleName())
                                        + "; use another component or key"),
                        values(field.json()).stream()
                                .filter(value -> !CODE.matcher(value).matches())
                                .map(value ->
                                        "keeps '" + value + "' in the engine; keep a code in capitals, like NOT_GIVEN"))
                .flatMap(problems -> problems);
    }

    private static @Nullable Class<?> typeOf(Component field) {
        switch (field.type()) {
            case "radio":
            case "select":
                return String.class;
            case "checkbox":
                return Boolean.class;
            case "number":
                return field.json().path("decimalDigits").asInt() == 0 ? Integer.class : null;
            case "datetime":
                return field.json().path("subtype").asText("date").equals("date") ? Date.class : null;
            default:
                return null;
        }
    }

    private static boolean isAskedForByItsDiagrams(FormFile form, String key, Models models) {
        Pattern asked = Pattern.compile("[$#]\\{[^}]*\\b" + Pattern.quote(key) + "\\b");
        return models.usersOf(form)
                .anyMatch(diagram ->
                        asked.matcher(models.sources().get(diagram.file())).find());
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
