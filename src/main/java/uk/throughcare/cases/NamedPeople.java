package uk.throughcare.cases;

import java.util.Locale;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.Refused;

/** Finds the person whom somebody names by a number. */
@Service
public class NamedPeople {

    /** The field in which a person is asked for. */
    private static final String NUMBER = "number";

    private final NumbersOfPeople numbers;

    NamedPeople(NumbersOfPeople numbers) {
        this.numbers = numbers;
    }

    /**
     * The id of the person.
     *
     * @param typed a prison number or CRN, current or former, as people type it
     * @throws Refused if nobody has it
     */
    public long named(String typed) {
        return numbers.find(typed.strip().toUpperCase(Locale.ROOT)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.because(NUMBER, "nobody is known by this prison number or CRN"));
    }
}
