package uk.throughcare.cases;

import java.util.Map;
import uk.throughcare.journey.CaseReference;

/**
 * Somebody filled a form of a case. Told within the transaction, before the stage acts on the answers.
 *
 * @param content the checked answers by the keys of the form
 */
public record AnswersKept(CaseReference reference, String form, Map<String, ?> content) {}
