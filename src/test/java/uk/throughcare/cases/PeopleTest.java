package uk.throughcare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.journey.Refused;

@JourneyTest
class PeopleTest {

    private static final LocalDate BORN = LocalDate.of(1980, 2, 29);

    @Autowired
    People people;

    @Test
    void aPersonIsKnownByEitherNumber() {
        Person first = people.register(told("P7001AA", null, BORN));
        Person again = people.register(told("P7001AA", "P700100", BORN));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(people.register(told(null, "P700100", BORN)).id()).isEqualTo(first.id());
    }

    @Test
    void aMistypedNumberDoesNotMakeOnePersonAnother() {
        Person known = people.register(told("P7002AA", null, BORN));

        assertThatThrownBy(() -> people.register(told("P7002AA", null, BORN.plusYears(9))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("dateOfBirth");
        assertThat(people.register(told("P7002AA", null, BORN))).isEqualTo(known);
    }

    @Test
    void aRiskThatIsKnownStaysKnown() {
        people.register(new People.Details(
                "P7003AA", null, null, "Robin Example", BORN, List.of(), null, true, "Works alone with nobody"));

        Person again = people.register(told("P7003AA", null, BORN));

        assertThat(again.riskToStaff()).isTrue();
        assertThat(again.risks()).isEqualTo("Works alone with nobody");
    }

    private static People.Details told(String prisonNumber, String crn, LocalDate born) {
        return new People.Details(prisonNumber, crn, null, "Robin Example", born, List.of(), null, false, null);
    }
}
