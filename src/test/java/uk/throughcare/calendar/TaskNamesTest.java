package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskNamesTest {

    @ParameterizedTest
    @CsvSource({
        "userTask_makeFirstContact, make-first-contact",
        "userTask_signpost, signpost",
        "userTask_arrangeFirstAppointment, arrange-first-appointment",
    })
    void aTaskIsNamedInTheTableAsInTheDiagram(String activity, String name) {
        assertThat(TaskNames.inTable(activity)).isEqualTo(name);
    }
}
