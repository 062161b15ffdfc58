package uk.throughcare.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;

/** Which numbers are one person's, as prison and probation find out over time. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Identities {

    /** The numbers that something was told of. */
    public record Numbered(
            @Nullable String prisonNumber, @Nullable String crn) {

        Stream<String> numbers() {
            return Stream.of(prisonNumber, crn).filter(Objects::nonNull);
        }
    }

    /**
     * The one person that several numbers turned out to be.
     *
     * @param changed whether we did not know it yet
     * @param broughtAlong cases that are open, of the record that was given up
     */
    public record OnePerson(Person person, boolean changed, List<CaseReference> broughtAlong) {

        public OnePerson {
            broughtAlong = List.copyOf(broughtAlong);
        }
    }

    private final NumbersOfPeople numbers;

    Identities(NumbersOfPeople numbers) {
        this.numbers = numbers;
    }

    /**
     * Finds the person by the prison number, else by the CRN, current or former, and holds them until the transaction ends:
     * what is told about one person is taken up one by one.
     */
    public Optional<Person> hold(Numbered told) {
        return numbers.hold(told.numbers().toList()).stream().findFirst();
    }

    /** Whether both lead to the same record here. */
    public boolean areOne(Numbered one, Numbered other) {
        return hold(one)
                .map(Person::id)
                .filter(id -> hold(other).map(Person::id).filter(id::equals).isPresent())
                .isPresent();
    }

    /**
     * All these numbers are one person's: record, cases and history follow the record that is known by a current number, and
     * every number finds it from now on.
     *
     * @return empty if none is known
     */
    public Optional<OnePerson> become(Numbered current, Numbered former) {
        List<Person> found =
                numbers.hold(Stream.concat(current.numbers(), former.numbers()).toList());
        return found.stream().findFirst().map(kept -> become(kept, found.subList(1, found.size()), current, former));
    }

    private OnePerson become(Person kept, List<Person> others, Numbered current, Numbered former) {
        List<CaseReference> brought = others.stream()
                .flatMap(other -> numbers.giveUp(other, kept).stream())
                .toList();
        long changes = others.size()
                + numbers.isNow(kept, "prison_number", current.prisonNumber())
                + numbers.isNow(kept, "crn", current.crn())
                + former.numbers().mapToInt(number -> numbers.was(kept, number)).sum();
        return new OnePerson(kept, changes > 0, brought);
    }
}
