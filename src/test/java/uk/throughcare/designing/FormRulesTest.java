package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.designing.Example.FORM;
import static uk.throughcare.designing.Example.START_FORM;
import static uk.throughcare.designing.Example.broken;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about forms sees the copy that breaks it, and nothing else. */
class FormRulesTest {

    private static final String WHY = "Why would you like a visit? (why): ";
    private static final String KIND = "Which kind of visit? (visitKind): ";
    private static final String MINUTES = "How many minutes? (visitMinutes): ";
    private static final String GUEST = "Which number has the guest? (guestNumber): ";

    @Test
    void aFormOfAProcessThatIsAboutNoCaseNeedNotSayWhoItIsAbout() {
        Models aboutAThing = Example.models()
                .with(
                        Example.STAGE,
                        source -> source.replace(
                                "for a visit.</bpmn:documentation>",
                                "for a visit.</bpmn:documentation><bpmn:extensionElements><camunda:properties>"
                                        + "<camunda:property name=\"about\" value=\"visit\" />"
                                        + "</camunda:properties></bpmn:extensionElements>"))
                .with(FORM, source -> source.replace("**{{personName}}**", ""));

        assertThat(ModelRules.findings(aboutAThing)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"forms", "components", "fields", "kept"})
    void aBrokenFormIsSeen(Example.Broken copy) {
        copy.check();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                broken(
                        "another platform",
                        FORM,
                        "\"executionPlatformVersion\": \"7.22.0\"",
                        "\"executionPlatformVersion\": \"8.6.0\"",
                        "plan-visit: is not drawn for Camunda Platform 7.22.0, the version whose components Tasklist 7.24 shows; choose it in the Modeler"),
                broken(
                        "another schema",
                        FORM,
                        "\"schemaVersion\": 16",
                        "\"schemaVersion\": 18",
                        "plan-visit: has another schema version than 16; draw it with a Modeler that writes 16"),
                broken(
                        "nobody named at the top",
                        FORM,
                        "**{{personName}}**",
                        "",
                        "plan-visit: does not begin by saying who it is about; show [personName, personNotes, personNumber, reference, teamName] in a text at the top, or give the process the extension property about, if it is about no case"),
                broken(
                        "an id twice",
                        FORM,
                        "\"Field_visitMinutes\"",
                        "\"Field_visitKind\"",
                        "plan-visit: the id 'Field_visitKind' is used twice; rename one"),
                broken(
                        "a key twice",
                        FORM,
                        "\"key\": \"guestRoom\"",
                        "\"key\": \"guestNumber\"",
                        "plan-visit: the key 'guestNumber' is used twice; rename one"));
    }

    @Test
    void aFormIsNamedAsItsFile() {
        Models copied = Example.models()
                .with(
                        "forms/visit/other.form",
                        nothing -> Example.models().sources().get(START_FORM));

        assertThat(ModelRules.findings(copied))
                .containsExactly(
                        new Finding(
                                "forms/visit/other.form",
                                "want-a-visit",
                                "has another id than its file has a name; diagrams name the form by its id, so rename the file"));
    }

    @Test
    void aFormIsUsedByADiagram() {
        Models copied = Example.models()
                .with(
                        "forms/visit/other.form",
                        nothing -> Example.models()
                                .sources()
                                .get(START_FORM)
                                .replace("\"id\": \"want-a-visit\"", "\"id\": \"other\""));

        assertThat(ModelRules.findings(copied))
                .containsExactly(
                        new Finding("forms/visit/other.form", "other", "is used by no diagram; use it or delete it"));
    }

    static Stream<Arguments> components() {
        return Stream.of(
                broken(
                        "an upload",
                        START_FORM,
                        "\"type\": \"textarea\"",
                        "\"type\": \"filepicker\"",
                        "filepicker (why): is a filepicker, which Tasklist does not show or the server does not check; use another component"),
                broken(
                        "a list that grows",
                        FORM,
                        "\"type\": \"group\"",
                        "\"type\": \"dynamiclist\"",
                        "dynamiclist (Field_guest): is a dynamiclist, which Tasklist does not show or the server does not check; use another component"),
                broken(
                        "a read-only field",
                        START_FORM,
                        "\"key\": \"why\"",
                        "\"key\": \"why\", \"readonly\": true",
                        WHY + "is read-only; show the fact in a text instead, with {{name}}"),
                broken(
                        "answers under a path",
                        FORM,
                        "\"label\": \"Guest\"",
                        "\"label\": \"Guest\", \"path\": \"guest\"",
                        "group (Field_guest): puts its answers under a path of their own, where the server does not look; remove the path"),
                broken(
                        "a condition without =",
                        FORM,
                        "\"=visitKind",
                        "\"visitKind",
                        GUEST
                                + "is hidden by visitKind != \"LONG\", which cannot be read; begin with = and check the FEEL"),
                broken(
                        "a condition that is not FEEL",
                        FORM,
                        "\"=visitKind != ",
                        "\"=visitKind !== ",
                        GUEST
                                + "is hidden by =visitKind !== \"LONG\", which cannot be read; begin with = and check the FEEL"));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                broken(
                        "no question",
                        START_FORM,
                        "\"label\": \"Why would you like a visit?\"",
                        "\"label\": \" \"",
                        "textarea (why): asks nothing; write the question as its label"),
                broken(
                        "a date whose question is not shown",
                        FORM,
                        "\"dateLabel\"",
                        "\"label\"",
                        "datetime (visitOn): asks nothing; write the question as its label"),
                broken(
                        "a key of two words",
                        START_FORM,
                        "\"key\": \"why\"",
                        "\"key\": \"why so\"",
                        "Why would you like a visit? (why so): its key is not one word in letters and digits; write it like supportNeeds"),
                broken(
                        "a key that the engine uses",
                        START_FORM,
                        "\"key\": \"why\"",
                        "\"key\": \"execution\"",
                        "Why would you like a visit? (execution): its key means something else already; choose another key"),
                broken(
                        "a key that names a bean",
                        START_FORM,
                        "\"key\": \"why\"",
                        "\"key\": \"deadlines\"",
                        "Why would you like a visit? (deadlines): its key means something else already; choose another key"),
                broken(
                        "a key that is shown at the top",
                        FORM,
                        "\"key\": \"guestRoom\"",
                        "\"key\": \"personName\"",
                        "Where do you meet? (personName): its key means something else already; choose another key"),
                broken(
                        "a text of any length",
                        START_FORM,
                        "\"maxLength\": 500",
                        "\"required\": true",
                        WHY + "takes a text of any length; set the maximum length"),
                broken(
                        "a limit worked out in the browser",
                        FORM,
                        "\"min\": 5",
                        "\"min\": \"=shortest\"",
                        MINUTES + "its min is not a number, and the server cannot check it; write a number"),
                broken(
                        "a pattern that cannot be read",
                        FORM,
                        "[A-Z]{2}$",
                        "[A-Z{2}$",
                        GUEST + "its pattern cannot be read; check the brackets"),
                broken(
                        "a pattern without a message",
                        FORM,
                        "\"patternMessage\"",
                        "\"message\"",
                        GUEST
                                + "does not say what its pattern wants; add the property patternMessage, like \"it must look like A1234BC\""),
                broken(
                        "a number as text",
                        FORM,
                        "\"key\": \"visitMinutes\"",
                        "\"key\": \"visitMinutes\", \"serializeToString\": true",
                        MINUTES + "sends its number as text; untick Output as string"),
                broken(
                        "choices from an expression",
                        FORM,
                        "\"valuesKey\": \"rooms\"",
                        "\"valuesExpression\": \"=rooms\"",
                        "Where do you meet? (guestRoom): offers choices that the server does not know; list them or name where they come from"),
                broken(
                        "a choice twice",
                        FORM,
                        "\"value\": \"LONG\"",
                        "\"value\": \"SHORT\"",
                        KIND + "offers a value twice; give each choice a value of its own"));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                broken(
                        "a text kept in the engine",
                        START_FORM,
                        "\"key\": \"why\"",
                        "\"key\": \"why\", \"properties\": {\"process\": \"yes\"}",
                        WHY
                                + "is kept in the engine and is not a choice, a tick, a whole number or a date; take its property process away"),
                broken(
                        "a fraction kept in the engine",
                        FORM,
                        "\"key\": \"visitMinutes\"",
                        "\"key\": \"visitMinutes\", \"decimalDigits\": 2",
                        MINUTES
                                + "is kept in the engine and is not a choice, a tick, a whole number or a date; take its property process away"),
                broken(
                        "an answer that no diagram asks for",
                        FORM,
                        "\"key\": \"visitMinutes\"",
                        "\"key\": \"howLong\"",
                        "How many minutes? (howLong): is kept in the engine and no diagram asks for it; take its property process away or use the variable's name as key"),
                broken(
                        "another type than the code knows",
                        FORM,
                        "\"key\": \"visitMinutes\"",
                        "\"key\": \"linkWorker\"",
                        "How many minutes? (linkWorker): is kept as Integer and the code knows it as String; use another component or key"),
                broken(
                        "words for a code",
                        FORM,
                        "\"value\": \"LONG\"",
                        "\"value\": \"A long one\"",
                        KIND + "keeps 'A long one' in the engine; keep a code in capitals, like NOT_GIVEN"),
                broken(
                        "an empty choice",
                        FORM,
                        "\"value\": \"LONG\"",
                        "\"value\": \"\"",
                        KIND + "offers a choice without a value; give each a value",
                        KIND + "keeps '' in the engine; keep a code in capitals, like NOT_GIVEN"));
    }
}
