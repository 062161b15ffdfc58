package uk.throughcare.designing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.ForDiagrams;
import uk.throughcare.journey.MailInOwnWords;

/** The words of the application, read from its compiled classes: no Spring context is needed. */
final class CompiledWords {

    private CompiledWords() {}

    static Vocabulary vocabulary() {
        JavaClasses application = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("uk.throughcare");
        Map<String, JavaClass> beans = beans(application);
        return ApplicationWords.vocabulary(
                named(beans, JavaDelegate.class),
                named(beans, MailInOwnWords.class),
                union(
                        named(beans, JavaDelegate.class),
                        union(named(beans, ExecutionListener.class), named(beans, TaskListener.class))),
                callable(application));
    }

    private static Map<String, JavaClass> beans(JavaClasses application) {
        Map<String, JavaClass> beans = new TreeMap<>();
        components(application).forEach(component -> beans.put(nameOf(component), component));
        factories(application).forEach(factory -> beans.put(nameOf(factory), factory.getRawReturnType()));
        return beans;
    }

    private static Stream<JavaClass> components(JavaClasses application) {
        return application.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class) || type.isAnnotatedWith(Component.class));
    }

    private static Stream<JavaMethod> factories(JavaClasses application) {
        return application.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class));
    }

    private static String nameOf(JavaClass component) {
        return component
                .tryGetAnnotationOfType(Component.class)
                .map(Component::value)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> stereotypeName(component));
    }

    private static String stereotypeName(JavaClass component) {
        return component.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(Component.class))
                .map(annotation -> annotation.get("value").map(Object::toString).orElse(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> Introspector.decapitalize(component.getSimpleName()));
    }

    private static String nameOf(JavaMethod factory) {
        String[] given = factory.getAnnotationOfType(Bean.class).value();
        return given.length == 0 ? factory.getName() : given[0];
    }

    private static Set<String> named(Map<String, JavaClass> beans, Class<?> type) {
        return beans.entrySet().stream()
                .filter(bean -> bean.getValue().isAssignableTo(type))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> callable(JavaClasses application) {
        Set<String> calls = new TreeSet<>();
        components(application)
                .filter(CompiledWords::isForDiagrams)
                .forEach(type -> calls.addAll(calls(nameOf(type), type)));
        factories(application)
                .filter(factory -> isForDiagrams(factory) || isForDiagrams(factory.getRawReturnType()))
                .forEach(factory -> calls.addAll(calls(nameOf(factory), factory.getRawReturnType())));
        return calls;
    }

    private static boolean isForDiagrams(CanBeAnnotated marked) {
        return marked.isAnnotatedWith(ForDiagrams.class);
    }

    private static Set<String> calls(String bean, JavaClass type) {
        return type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getOwner().isEquivalentTo(Object.class))
                .map(method -> bean + "." + method.getName() + "/"
                        + method.getRawParameterTypes().size())
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
