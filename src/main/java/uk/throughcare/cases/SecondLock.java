package uk.throughcare.cases;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets something be read in the role of the database that sees the cases of some teams alone; which tables that is about stands
 * in the migration {@code second_lock}.
 */
@Component
class SecondLock {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SecondLock(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * All in one transaction, with which the role ends too: no connection goes back into the pool in it.
     *
     * <p>The policies look cases up one by one: priced as reads from a spinning disk, the planner would rather read all cases first.
     * How many teams somebody reads decides about the plan, so none is kept that was made without knowing.
     */
    <T extends @Nullable Object> T within(Collection<String> teams, Supplier<T> reading) {
        return transaction.execute(begun -> {
            jdbc.sql("""
                            select set_config('throughcare.teams', :teams, true), set_config('role', 'throughcare_reader', true),
                                   set_config('random_page_cost', '1.1', true),
                                   set_config('plan_cache_mode', 'force_custom_plan', true)
                            """)
                    .param("teams", String.join(",", teams))
                    .query((row, number) -> true)
                    .single();
            return reading.get();
        });
    }
}
