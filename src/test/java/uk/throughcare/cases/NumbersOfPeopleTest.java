package uk.throughcare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersOfPeopleTest {

    @Test
    void numbersAreReadAsPeopleTypeThem() {
        assertThat(PrisonNumber.of("a1234 bc")).hasToString("A1234BC");
        assertThat(Crn.of(" x123456 ")).hasToString("X123456");
        assertThat(NhsNumber.of("943 476-5919")).hasToString("9434765919");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A123BC", "A1234BCD", "11234BC", "A1234B1", "Á1234BC"})
    void anotherFormIsNoPrisonNumber(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrisonNumber.of(typed))
                .withMessage("a prison number is one letter, four digits and two letters, like A1234BC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X12345", "X1234567", "1123456", "XX12345"})
    void anotherFormIsNoCrn(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crn.of(typed))
                .withMessage("a CRN is one letter and six digits, like X123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "943476591", "94347659190", "943476591X"})
    void anotherFormIsNoNhsNumber(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NhsNumber.of(typed))
                .withMessageContaining("10 digits");
    }

    @Property
    void oneWrongDigitOfAnNhsNumberIsFound(
            @ForAll @LongRange(max = 999_999_999) long nine,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int wrongBy) {
        String right = complete(nine);
        StringBuilder wrong = new StringBuilder(right);
        wrong.setCharAt(place, (char) ('0' + (right.charAt(place) - '0' + wrongBy) % 10));

        assertThat(NhsNumber.of(right).value()).isEqualTo(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NhsNumber.of(wrong.toString()))
                .withMessageContaining("mistyped");
    }

    @Property
    void twoNeighboursSwappedInAnNhsNumberAreFound(
            @ForAll @LongRange(max = 999_999_999) long nine, @ForAll @IntRange(max = 8) int place) {
        String right = complete(nine);
        Assume.that(right.charAt(place) != right.charAt(place + 1));
        StringBuilder wrong = new StringBuilder(right);
        wrong.setCharAt(place, right.charAt(place + 1));
        wrong.setCharAt(place + 1, right.charAt(place));

        assertThatIllegalArgumentException().isThrownBy(() -> NhsNumber.of(wrong.toString()));
    }

    /** Numbers whose check digit would be 10 are not given out. */
    private static String complete(long nine) {
        String digits = "%09d".formatted(nine);
        Assume.that(NhsNumber.checkDigit(digits) < 10);
        return digits + NhsNumber.checkDigit(digits);
    }
}
