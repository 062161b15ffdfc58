package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private static final String NAMED = "jdbc:postgresql://db/throughcare";
    private static final String GOOD = "correct horse battery";

    private final Accounts accounts = mock();

    private FirstAdministrator administrator(@Nullable String password, String database) {
        return new FirstAdministrator(accounts, new AdminProperties("admin", password), database);
    }

    @Test
    void aNamedDatabaseNeedsThePasswordOfTheFirstAdministrator() {
        assertThatThrownBy(administrator(null, NAMED)::make)
                .isInstanceOf(CannotPrepareTeams.class)
                .hasMessage("There is no administrator yet, and no password to make the first one with.");
    }

    @Test
    void theFailureSaysWhatToDo() {
        var analysis = new CannotPrepareTeamsAnalyzer()
                .analyze(new IllegalStateException(new CannotPrepareTeams("There is none.", "Make one.")));

        assertThat(analysis.getDescription()).isEqualTo("There is none.");
        assertThat(analysis.getAction()).isEqualTo("Make one.");
    }

    @Test
    void thePasswordGivenMakesTheFirstAdministrator() {
        administrator(GOOD, NAMED).make();

        verify(accounts).create(any(), eq(GOOD));
    }

    @Test
    void aShortPasswordIsRefusedAndNotRepeated() {
        assertThatThrownBy(administrator("secret", NAMED)::make)
                .isInstanceOf(CannotPrepareTeams.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void onceThereIsAnAdministratorNoPasswordIsAskedForOrUsed() {
        when(accounts.haveAnAdministrator()).thenReturn(true);

        assertThatCode(administrator(null, NAMED)::make).doesNotThrowAnyException();
        administrator(GOOD, NAMED).make();
        verify(accounts, never()).create(any(), any());
    }

    @Test
    void theEmbeddedDatabaseStartsWithoutOne() {
        assertThatCode(administrator(null, "none")::make).doesNotThrowAnyException();
    }
}
