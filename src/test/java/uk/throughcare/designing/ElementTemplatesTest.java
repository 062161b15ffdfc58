package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.w3c.dom.Element;
import uk.throughcare.calendar.DeadlineTasks;
import uk.throughcare.following.AddedStep;
import uk.throughcare.journey.MailInOwnWords;
import uk.throughcare.notification.Notifications;

/** What designers pick from in Camunda Modeler gives what the diagrams have, and offers what the application knows. */
class ElementTemplatesTest {

    private static final Models MODELS = ModelFolder.models(Path.of(""), CompiledWords.vocabulary());
    private static final List<ElementTemplate> TEMPLATES = ElementTemplate.all();

    /** For what is not drawn yet, so they give a part of what it will have. */
    private static final Set<String> FOR_WHAT_IS_NEW = Set.of("uk.throughcare.call", "uk.throughcare.decisionTable");

    private static final Set<String> ALWAYS_BY_TEMPLATE =
            Set.of("userTask", "callActivity", "businessRuleTask", "receiveTask");

    static List<Path> files() {
        return ElementTemplate.files();
    }

    static List<ElementTemplate> templates() {
        return TEMPLATES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void theModelerCanReadThem(Path file) {
        JsonNode schema = ElementTemplate.read(Path.of("src/test/resources/models/element-templates/schema.json"));

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(schema)
                        .validate(ElementTemplate.read(file)))
                .isEmpty();
    }

    @Test
    void eachHasAnIdOfItsOwn() {
        assertThat(TEMPLATES).extracting(ElementTemplate::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void eachSaysWhatItIsForAndWhatIsToBeChosen(ElementTemplate template) {
        assertThat(template.json().path("description").asText()).isNotBlank();
        assertThat(template.properties())
                .filteredOn(property -> !property.json().path("type").asText().equals("Hidden"))
                .allSatisfy(property -> {
                    assertThat(property.label()).isNotBlank();
                    assertThat(property.json().path("description").asText()).isNotBlank();
                    assertThat(property.json()
                                            .path("constraints")
                                            .path("notEmpty")
                                            .asBoolean()
                                    || !property.isChosen())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void eachGivesWhatADiagramHas(ElementTemplate template) {
        assertThat(Stream.concat(
                        steps(), stepsOf("assessment.bpmn", AddedStep.sent().get("assessment.bpmn"))))
                .anyMatch(step -> FOR_WHAT_IS_NEW.contains(template.id())
                        ? MadeWithTemplates.givesPartOf(template, step)
                        : MadeWithTemplates.gives(template, step));
    }

    @Test
    void everyTaskCallTableAndWaitIsWhatATemplateGives() {
        assertThat(steps())
                .filteredOn(step -> ALWAYS_BY_TEMPLATE.contains(step.getLocalName()))
                .filteredOn(step -> TEMPLATES.stream().noneMatch(template -> MadeWithTemplates.gives(template, step)))
                .extracting(step -> step.getAttribute("id"))
                .isEmpty();
    }

    @Test
    void diagramsMadeWithTemplatesKeepAllRules() {
        assertThat(ModelRules.findings(remade(MODELS))).isEmpty();
    }

    @Test
    void aMistakeInATemplateIsSeenByTheRules() {
        Models broken = MODELS;
        for (Diagram diagram : MODELS.diagrams()) {
            broken = broken.with(
                    diagram.file(),
                    source -> remade(diagram.file(), source).replace("${deadlines.due(execution)}", "P3D"));
        }

        assertThat(ModelRules.findings(broken)).isNotEmpty();
    }

    @Test
    void formsAreNamedAsTheFieldWantsThem() {
        ElementTemplate.Property form = ElementTemplate.of("staffTask").property("Form");

        assertThat(MODELS.forms()).allMatch(known -> form.takes(known.id()));
        assertThat(form.takes("Ask for consent")).isFalse();
        assertThat(form.takes("")).isFalse();
    }

    @Test
    void everyTableThatADiagramAsksHasItsTemplate() {
        Set<String> asked = steps().map(step -> step.getAttributeNS(TemplateBinding.CAMUNDA, "decisionRef"))
                .filter(table -> !table.isEmpty())
                .collect(Collectors.toSet());
        List<ElementTemplate> tables = TEMPLATES.stream()
                .filter(template -> template.always("camunda:decisionRef").isPresent())
                .toList();

        assertThat(tables)
                .extracting(template -> template.always("camunda:decisionRef").orElseThrow())
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(tables)
                .allSatisfy(template -> assertThat(MODELS.table(
                                        template.always("camunda:decisionRef").orElseThrow())
                                .orElseThrow()
                                .outputs())
                        .containsAll(outputs(template)));
    }

    private static Set<String> outputs(ElementTemplate table) {
        return table.properties().stream()
                .map(property -> property.json().path("binding").path("source").asText())
                .filter(source -> !source.isEmpty())
                .map(source -> source.replaceAll(".*getSingleResult\\(\\)\\.(\\w+).*", "$1"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyProcessThatIsCalledHasItsTemplate() {
        assertThat(TEMPLATES)
                .extracting(template -> template.always("calledElement"))
                .filteredOn(Optional::isPresent)
                .extracting(Optional::orElseThrow)
                .containsOnlyOnceElementsOf(MODELS.diagrams().stream()
                        .flatMap(diagram -> diagram.calls().stream())
                        .filter(called -> !called.equals("closure"))
                        .collect(Collectors.toSet()))
                .contains("closure");
    }

    @Test
    void waitingNamesEveryMessageAndNoOther() {
        String description =
                ElementTemplate.of("waitForEvent").json().path("description").asText();

        assertThat(found("(\\w+) \\(", description))
                .isEqualTo(new TreeSet<>(MODELS.words().messages()));
    }

    @Test
    void theReminderNamesEveryTimeToRemind() {
        String description = ElementTemplate.of("reminderToProvider")
                .json()
                .path("description")
                .asText();

        assertThat(found("deadlines\\.(\\w+)\\(\\)", description))
                .isEqualTo(Stream.of(DeadlineTasks.class.getDeclaredMethods())
                        .map(method -> method.getName())
                        .filter(name -> name.startsWith("timeToRemind"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyBeanThatSendsAMailIsOfferedAsOne() {
        Set<String> offered = new TreeSet<>();
        for (String mail : List.of("emailToReferrer", "emailToProvider", "emailToStaff", "reminderToProvider")) {
            ElementTemplate.of(mail).properties().get(0).choices().stream()
                    .map(bean -> bean.replaceAll("\\W", ""))
                    .forEach(offered::add);
        }

        assertThat(offered).isEqualTo(beansThatSendMail(JavaDelegate.class));
    }

    @Test
    void everyBeanThatMailsADesignersWordsIsOfferedForThat() {
        Set<String> offered = ElementTemplate.of("emailInOwnWords").property("To").choices().stream()
                .map(bean -> bean.replaceAll("\\W", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered)
                .isEqualTo(beansThatSendMail(MailInOwnWords.class))
                .isEqualTo(new TreeSet<>(MODELS.words().mails()));
    }

    /** Those from whose code a way leads to a mail, through whatever calls what. */
    private static Set<String> beansThatSendMail(Class<?> type) {
        JavaClasses application = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("uk.throughcare");
        return application.stream()
                .flatMap(owner -> owner.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class)
                        && method.getRawReturnType().isEquivalentTo(type))
                .filter(ElementTemplatesTest::leadsToAMail)
                .map(JavaMethod::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean leadsToAMail(JavaCodeUnit bean) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(bean));
        while (!open.isEmpty()) {
            JavaCodeUnit code = open.pop();
            if (seen.add(code)) {
                if (code.getOwner().isEquivalentTo(Notifications.class)
                        && code.getName().equals("send")) {
                    return true;
                }
                Stream.concat(code.getMethodCallsFromSelf().stream(), code.getMethodReferencesFromSelf().stream())
                        .map(access -> access.getTarget().resolveMember())
                        .flatMap(Optional::stream)
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .forEach(open::push);
            }
        }
        return false;
    }

    private static Stream<Element> steps() {
        return MODELS.diagrams().stream()
                .flatMap(diagram -> stepsOf(diagram.file(), MODELS.sources().get(diagram.file())));
    }

    private static Stream<Element> stepsOf(String file, String source) {
        return new MadeWithTemplates(file, source).steps().stream();
    }

    static Models remade(Models models) {
        Models remade = models;
        for (Diagram diagram : models.diagrams()) {
            remade = remade.with(diagram.file(), source -> remade(diagram.file(), source));
        }
        return remade;
    }

    private static String remade(String file, String source) {
        return new MadeWithTemplates(file, source).remade(TEMPLATES);
    }
}
