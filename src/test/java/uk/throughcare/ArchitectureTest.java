package uk.throughcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The application keeps its boundaries; each rule is seen to fail on classes that break it. */
class ArchitectureTest {

    private static final String APPLICATION = "uk.throughcare";
    private static final String WRONG = "uk.throughcare.wrong";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(APPLICATION);
    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("onlyTheEngineSideKnowsTheEngine", Boundaries::onlyTheEngineSideKnowsTheEngine, "AsksTheEngine"),
                rule("stagesKeepToThemselves", Boundaries::stagesKeepToThemselves, "AsksAnotherStage"),
                rule("onlyTasksAndFactsKnowTheForms", Boundaries::onlyTasksAndFactsKnowTheForms, "AsksTheForms"),
                rule("stagesKnowOnlyWhatIsOpenToThem", Boundaries::stagesKnowOnlyWhatIsOpenToThem, "AsksTheDemo"),
                rule("journeyKnowsNothingOfOurs", Boundaries::journeyKnowsNothingOfOurs, "KnowsAStage"),
                rule("languageKnowsNothingOfOurs", Boundaries::languageKnowsNothingOfOurs, "SpeaksOfAStage"),
                rule("nothingIsInjectedIntoFields", Boundaries::nothingIsInjectedIntoFields, "Assessing.helper"),
                rule("onlyTheStarterTalksOnTheConsole", Boundaries::onlyTheStarterTalksOnTheConsole, "AssessingHelper"),
                rule("thereIsOneLoggingLibrary", Boundaries::thereIsOneLoggingLibrary, "AssessingHelper"),
                rule("namesSayWhatAClassDoes", Boundaries::namesSayWhatAClassDoes, "AssessingHelper"));
    }

    private static Arguments rule(String name, Function<Boundaries, ArchRule> rule, String wrong) {
        return Arguments.of(name, rule, wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theApplicationKeepsTheRule(String name, Function<Boundaries, ArchRule> rule, String wrong) {
        rule.apply(new Boundaries(APPLICATION)).allowEmptyShould(true).check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aClassThatBreaksTheRuleIsSeen(String name, Function<Boundaries, ArchRule> rule, String wrong) {
        ArchRule broken = rule.apply(new Boundaries(WRONG));

        assertThatThrownBy(() -> broken.check(WRONG_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(wrong);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        assertThat(CLASSES.getPackage(APPLICATION).getSubpackagesInTree())
                .filteredOn(some -> !some.getClasses().isEmpty())
                .filteredOn(some -> !some.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }
}
