package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.journey.ForDiagrams;

class DiagramExpressionsTest {

    private final AnnotationConfigApplicationContext application =
            new AnnotationConfigApplicationContext(Application.class);
    private final DiagramExpressions expressions = new DiagramExpressions(new DiagramBeans(application));

    @Test
    void aBeanMarkedForDiagramsIsSeenByItsClassOrItsBeanMethod() {
        assertThat(value("${marked.greet('Ann')}")).isEqualTo("Hello Ann");
        assertThat(value("${byMethod.length()}")).isEqualTo(4);
    }

    @Test
    void theMethodThatTakesTheArgumentsIsCalledAndNumbersAreMadeToFit() {
        assertThat(value("${marked.inDays(5)}")).isEqualTo("5 days");
        assertThat(value("${marked.inDays('five')}")).isEqualTo("five days");
    }

    @Test
    void whatADiagramAsksOfAStageIsSeenByItsName() {
        assertThat(value("${askedByDiagrams}")).isInstanceOf(JavaDelegate.class);
    }

    @Test
    void anyOtherBeanIsNotThere() {
        assertThatThrownBy(() -> value("${hidden.toString()}")).hasMessageContaining("hidden");
        assertThatThrownBy(() -> value("${application}")).hasMessageContaining("application");
    }

    @Test
    void whatAMarkedBeanReturnsIsNotItselfOpen() {
        assertThatThrownBy(() -> value("${marked.leadsFurther().getName()}")).hasMessageContaining("not allowed");
    }

    @Test
    void noClassIsReached() {
        assertThatThrownBy(() -> value("${''.getClass()}")).hasMessageContaining("not allowed");
        assertThatThrownBy(() -> value("${''['class']}")).hasMessageContaining("not allowed");
        assertThatThrownBy(() -> value("${marked.class.classLoader}")).hasMessageContaining("not allowed");
    }

    private Object value(String expression) {
        var context = expressions.createElContext(Variables.emptyVariableContext());
        return expressions.createValueExpression(expression).getValue(context);
    }

    @Configuration
    static class Application {

        @Bean
        Marked marked() {
            return new Marked();
        }

        @Bean
        @ForDiagrams
        String byMethod() {
            return "four";
        }

        @Bean
        JavaDelegate askedByDiagrams() {
            return execution -> {};
        }

        @Bean
        Object hidden() {
            return new Object();
        }
    }

    @ForDiagrams
    static class Marked {

        public String greet(String name) {
            return "Hello " + name;
        }

        public String inDays(int days) {
            return days + " days";
        }

        public String inDays(String days) {
            return days + " days";
        }

        public Thread leadsFurther() {
            return Thread.currentThread();
        }
    }
}
