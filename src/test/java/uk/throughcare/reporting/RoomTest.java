package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases find room in the order in which they come. */
class RoomTest {

    @Test
    void thereIsRoomAtOnceAsLongAsThePointsLast() {
        Room room = new Room(4);
        room.comes(0, 2, 10);

        assertThat(room.opens(1, 2)).isEqualTo(1);
        assertThat(room.opens(1, 3)).isEqualTo(10);
    }

    @Test
    void whoComesLaterWaitsForThoseBeforeAlsoWhereThereWouldBeRoom() {
        Room room = new Room(4);
        room.comes(0, 3, 10);
        room.comes(1, 4, 5);

        assertThat(room.opens(2, 1)).isEqualTo(15);
    }

    @Test
    void aTeamThatCarriesMoreThanItCanTakesNobodyUntilEnoughHaveLeft() {
        Room room = new Room(2);
        room.holds(3, 2);
        room.holds(7, 2);
        room.holds(9, 1);

        assertThat(room.opens(0, 1)).isEqualTo(7);
        assertThat(room.opens(0, 2)).isEqualTo(9);
    }

    @Test
    void oneTooHeavyForAllWaitsUntilNobodyIsLeft() {
        Room room = new Room(2);
        room.holds(3, 1);

        assertThat(room.opens(0, 4)).isEqualTo(3);
    }
}
