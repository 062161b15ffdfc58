package uk.throughcare.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** A failure is known by the kinds of its errors, never by what they say. */
class FailureTest {

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("none left")),
                        Failure.DATABASE_AWAY),
                Arguments.of(new ResourceAccessException("no", new ConnectException("refused")), Failure.SYSTEM_SILENT),
                Arguments.of(
                        HttpServerErrorException.create(HttpStatus.BAD_GATEWAY, "no", null, null, null),
                        Failure.SYSTEM_REFUSED),
                Arguments.of(new OptimisticLockingException("twice"), Failure.SAME_MOMENT),
                Arguments.of(new DuplicateKeyException("Robin Redbreast is there"), Failure.RECORD_REFUSED),
                Arguments.of(new IllegalStateException("Robin Redbreast"), Failure.NOT_AS_EXPECTED),
                Arguments.of(new ArithmeticException("by nought"), Failure.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whateverTheEngineWrapsAroundAnErrorItIsKnownByItsCause(Exception error, Failure failure) {
        assertThat(Failure.ofStep(stack(error))).isEqualTo(failure);
        assertThat(Failure.ofStep(stack(new ProcessEngineException("Robin Redbreast", error))))
                .isEqualTo(failure);
    }

    @Test
    void theMoreTellingOfTwoErrorsIsTold() {
        assertThat(Failure.ofStep(stack(new IllegalStateException(new ConnectException("refused")))))
                .isEqualTo(Failure.SYSTEM_SILENT);
    }

    @Test
    void whatAnErrorSaysIsNoErrorOfItsOwn() {
        assertThat(Failure.ofStep(stack(new ArithmeticException("because of java.net.ConnectException: no"))))
                .isEqualTo(Failure.UNKNOWN);
        assertThat(Failure.ofStep(null)).isEqualTo(Failure.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP 550, MAIL_REFUSED",
        "SMTP 451, MAIL_DELAYED",
        "not reached, MAIL_AWAY",
        "MailSendException, MAIL_AWAY",
        "MailAuthenticationException, MAIL_SIGN_IN",
        "TemplateInputException, UNKNOWN",
        ", UNKNOWN"
    })
    void aMailIsToldByWhatTheOutboxKeeps(@Nullable String error, Failure failure) {
        assertThat(Failure.ofMail(error)).isEqualTo(failure);
    }

    @Test
    void eachSaysWhatFailedAndWhatToDoInWholeSentences() {
        assertThat(Arrays.asList(Failure.values())).allSatisfy(failure -> {
            assertThat(failure.what()).endsWith(".");
            assertThat(failure.toDo()).endsWith(".");
        });
    }

    /** As the engine keeps it. */
    private static String stack(Exception error) {
        return ExceptionUtil.getExceptionStacktrace(error);
    }
}
