package uk.throughcare.operations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can fail, in words, and what to do about it; the more telling comes first. Known by the kind of an error alone: its
 * message may say anything, so nobody reads it here.
 */
enum Failure {
    DATABASE_AWAY(
            "The database could not be reached.",
            "Try again. If that fails too, tell whoever runs the service.",
            "CannotGetJdbcConnectionException",
            "CannotCreateTransactionException",
            "SQLTransientConnectionException",
            "DataAccessResourceFailureException"),
    SYSTEM_SILENT(
            "Another system that this step asks could not be reached.",
            "Try again in a while. If that fails too, tell whoever runs the service.",
            "ResourceAccessException",
            "ConnectException",
            "UnknownHostException",
            "SocketTimeoutException",
            "HttpTimeoutException",
            "HttpConnectTimeoutException",
            "CallNotPermittedException"),
    SYSTEM_REFUSED(
            "Another system that this step asks answered with an error.",
            "Try again in a while. If that fails too, tell whoever runs the service.",
            "RestClientResponseException",
            "HttpClientErrorException",
            "HttpServerErrorException"),
    SAME_MOMENT(
            "Somebody or something else changed the case at the same moment.",
            "Try again.",
            "OptimisticLockingException",
            "CannotAcquireLockException",
            "PessimisticLockingFailureException",
            "DeadlockLoserDataAccessException"),
    RECORD_REFUSED(
            "The case record did not take what this step wanted to write.",
            "Try again once. If that fails too, tell whoever runs the service: the record or the diagram has to be mended.",
            "DataIntegrityViolationException",
            "DuplicateKeyException",
            "UncategorizedSQLException",
            "BadSqlGrammarException",
            "PSQLException"),
    NOT_AS_EXPECTED(
            "The case was not as this step expects it.",
            "See in the case what happened last. Try again; if that fails too, tell whoever runs the service.",
            "IllegalStateException",
            "IllegalArgumentException",
            "NoSuchElementException",
            "NullPointerException",
            "Refused",
            "BpmnError",
            "MismatchingMessageCorrelationException"),
    UNKNOWN(
            "This step failed for a reason that has no words here; the technical log has more.",
            "Try again. If that fails too, tell whoever runs the service."),

    MAIL_REFUSED(
            "The mail server refused the address, or the mail.",
            "Find out an address that works and ask whoever keeps it to mend it; then try again."),
    MAIL_DELAYED("The mail server was busy for too long.", "Try again."),
    MAIL_SIGN_IN(
            "The mail server did not accept the account of this service.",
            "Tell whoever runs the service; try again when the account is mended."),
    MAIL_AWAY("The mail server could not be reached.", "Try again. If that fails too, tell whoever runs the service."),
    SYSTEM_NOT_TOLD(
            "The other system that is told of cases did not take this.",
            "Ask those who run it whether it works; then try again."),
    STANDS_STILL(
            "Nothing moves the case on: nobody of its team can take or has a task of it, and no timer runs.",
            "Look whether somebody left the team or a role is missing in it, or have the case given to somebody else. This goes away by itself within minutes when the case goes on."),
    NOT_REMINDED(
            "Somebody should have been reminded, or told of a missed deadline; that failed and is not tried again.",
            "Tell them yourself."),
    NO_JOURNEY(
            "The case is open, but no journey runs for it.",
            "Tell whoever runs the service: it can only be mended by hand.");

    private static final Pattern ERRORS =
            Pattern.compile("^(?:Caused by: )?([a-z][\\w$]*(?:\\.[\\w$]+)+)(?::|$)", Pattern.MULTILINE);
    private static final Pattern PARTS = Pattern.compile("[.$]");

    private final String what;
    private final String toDo;
    private final Set<String> errors;

    Failure(String what, String toDo, String... errors) {
        this.what = what;
        this.toDo = toDo;
        this.errors = Set.of(errors);
    }

    String what() {
        return what;
    }

    String toDo() {
        return toDo;
    }

    /** @param stack of the error and its causes, as the engine keeps it */
    static Failure ofStep(@Nullable String stack) {
        Set<String> names = ERRORS.matcher(stack == null ? "" : stack)
                .results()
                .flatMap(Failure::names)
                .collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(failure -> names.stream().anyMatch(failure.errors::contains))
                .min(Comparator.naturalOrder())
                .orElse(UNKNOWN);
    }

    /** @param error what the outbox keeps of it */
    static Failure ofMail(@Nullable String error) {
        String code = error == null ? "" : error;
        if (code.startsWith("SMTP 4")) {
            return MAIL_DELAYED;
        }
        if (code.startsWith("SMTP")) {
            return MAIL_REFUSED;
        }
        if (code.equals("MailAuthenticationException")) {
            return MAIL_SIGN_IN;
        }
        return Stream.of("not reached", "MailSendException").anyMatch(code::equals) ? MAIL_AWAY : UNKNOWN;
    }

    /** Its own and that of the one within which it is defined; those of packages are never asked for. */
    private static Stream<String> names(MatchResult error) {
        return PARTS.splitAsStream(error.group(1));
    }
}
