package uk.throughcare.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughcare.forms.Question;
import uk.throughcare.forms.StartQuestions;
import uk.throughcare.journey.Journey;

/** The columns of a list of referrals: the questions of the form as it is deployed now. */
@Component
class BulkFormFacts {

    private final StartQuestions questions;

    BulkFormFacts(StartQuestions questions) {
        this.questions = questions;
    }

    List<BulkColumn> columns() {
        return questions.of(Journey.PROCESS).stream()
                .map(question ->
                        new BulkColumn(question.key(), kind(question), question.required(), question.choices()))
                .toList();
    }

    private static BulkColumn.Kind kind(Question question) {
        switch (question.type()) {
            case "number":
                return BulkColumn.Kind.NUMBER;
            case "checkbox":
                return BulkColumn.Kind.YES_NO;
            case "checklist":
            case "taglist":
                return BulkColumn.Kind.CODES;
            case "datetime":
                return BulkColumn.Kind.DATE;
            default:
                return BulkColumn.Kind.TEXT;
        }
    }
}
