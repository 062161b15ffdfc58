package uk.throughcare.cases;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import uk.throughcare.journey.CurrentActor;

/** Puts the second lock on every door that asks for it. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SecondLockConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor ownTeamsOnly(ObjectProvider<SecondLock> lock, ObjectProvider<CurrentActor> actor) {
        MethodInterceptor locked = call -> lock.getObject().within(teams(actor.getObject()), () -> proceed(call));
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(OwnTeamsOnly.class), locked);
    }

    private static List<String> teams(CurrentActor actor) {
        return actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of());
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
