package uk.throughcare;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * What may know what.
 *
 * @param root the package that holds all others
 */
record Boundaries(String root) {

    private static final String[] STAGES = {
        "intake",
        "allocation",
        "assessment",
        "connection",
        "followup",
        "handover",
        "closure",
        "safeguarding",
        "restriction"
    };
    /** The demo is outside: it drives the diagrams as people and time do. */
    private static final String[] ENGINE_SIDE = {
        "journey", "engine", "forms", "tasklist", "cockpit", "teams", "designing", "following", "demo"
    };

    private static final String[] OPEN_TO_STAGES = {
        "journey", "language", "cases", "forms", "teams", "directory", "calendar", "notification", "documents"
    };

    ArchRule onlyTheEngineSideKnowsTheEngine() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(resideInAnyPackage(packages(ENGINE_SIDE))))
                .and(DescribedPredicate.not(tasks()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .because("services are plain; what a diagram asks of a stage stands in its *Tasks");
    }

    ArchRule stagesKeepToThemselves() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .that(DescribedPredicate.describe(
                        "are stages", slice -> Arrays.asList(STAGES).contains(slice.getNamePart(1))))
                .should()
                .notDependOnEachOther()
                .because("the map joins the stages, not the code");
    }

    ArchRule stagesKnowOnlyWhatIsOpenToThem() {
        return noClasses()
                .that(resideInAnyPackage(packages(STAGES)))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(packages(STAGES))))
                        .and(DescribedPredicate.not(resideInAnyPackage(packages(OPEN_TO_STAGES)))));
    }

    ArchRule onlyTasksAndFactsKnowTheForms() {
        return noClasses()
                .that(resideInAnyPackage(packages(STAGES)))
                .and(DescribedPredicate.not(tasks()))
                .and(DescribedPredicate.not(nameMatching(".*FormFacts")))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".forms.."))
                .because("a service knows its records, not the form that asked for them");
    }

    ArchRule journeyKnowsNothingOfOurs() {
        return noClasses()
                .that(resideInAPackage(root + ".journey.."))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(root + ".journey..", root + ".language.."))));
    }

    ArchRule languageKnowsNothingOfOurs() {
        return noClasses()
                .that(resideInAPackage(root + ".language.."))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".language.."))))
                .because("everything says its words through it");
    }

    ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .because("a constructor says what a class needs");
    }

    /** Who starts the application by hand reads the console; nobody else writes there. */
    ArchRule onlyTheStarterTalksOnTheConsole() {
        return noClasses()
                .that(DescribedPredicate.not(nameMatching(".*\\.(OneLineReporter|WhereToSignIn)")))
                .should(ACCESS_STANDARD_STREAMS);
    }

    ArchRule thereIsOneLoggingLibrary() {
        return noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging.."));
    }

    ArchRule namesSayWhatAClassDoes() {
        return noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Dto|DTO|Utils?)");
    }

    private String[] packages(String[] names) {
        return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> tasks() {
        return DescribedPredicate.describe(
                "are named *Tasks", type -> type.getName().matches(".*Tasks(\\$.*)?"));
    }
}
