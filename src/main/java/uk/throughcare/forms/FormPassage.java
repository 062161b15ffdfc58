package uk.throughcare.forms;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers, until the transaction ends, which tasks and processes came through their form, and refuses those that did not. */
final class FormPassage {

    private FormPassage() {}

    static void opened(String id) {
        passed().add(id);
    }

    /**
     * @throws AnswersRefused if the task or process of this id did not come through its form
     */
    static void require(String id, String what) {
        if (!passed().contains(id)) {
            throw AnswersRefused.missing(what);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> passed() {
        @Nullable Object known = TransactionSynchronizationManager.getResource(FormPassage.class);
        return known == null ? begin() : (Set<String>) known;
    }

    private static Set<String> begin() {
        Set<String> passed = new HashSet<>();
        TransactionSynchronizationManager.bindResource(FormPassage.class, passed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(FormPassage.class);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(FormPassage.class, passed);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(FormPassage.class);
            }
        });
        return passed;
    }
}
