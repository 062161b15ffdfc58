package uk.throughcare.cases;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import uk.throughcare.cases.OwnTeamsOnly.Reach;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.teams.Oversight;

/** Puts the second lock on every door that asks for it. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SecondLockConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor ownTeamsOnly(
            ObjectProvider<SecondLock> lock, ObjectProvider<CurrentActor> actor, ObjectProvider<Oversight> oversight) {
        MethodInterceptor locked = call -> lock.getObject()
                .within(teams(reach(call), actor.getObject(), oversight.getObject()), () -> proceed(call));
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(OwnTeamsOnly.class), locked);
    }

    private static Reach reach(MethodInvocation call) {
        return AnnotatedElementUtils.findMergedAnnotation(
                        AopUtils.getTargetClass(Objects.requireNonNull(call.getThis())), OwnTeamsOnly.class)
                .value();
    }

    private static List<String> teams(Reach reach, CurrentActor actor, Oversight oversight) {
        return switch (reach) {
            case WORK -> actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of());
            case OVERSIGHT -> oversight.cases();
            case FIGURES -> oversight.figures();
        };
    }

    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new UndeclaredThrowableException(failed);
        }
    }
}
