package uk.throughcare.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Plays the weeks to come through once: each week brings the cases of some recorded week, and each case stays as long as some
 * recorded case of its weight.
 *
 * <p>What is thrown does not depend on what comes of it, so that with the same seed more room or fewer cases never make a wait
 * longer.
 */
final class Playing {

    private static final int WEEK = 7;

    private final TeamRecord record;
    private final Stays stays;
    private final double left;
    private final SplittableRandom dice;
    private final Room room;

    /** @param stays those of the record; @param left the share of cases left away, from 0 to 1 */
    Playing(TeamRecord record, Stays stays, double left, SplittableRandom dice) {
        this.record = record;
        this.stays = stays;
        this.left = left;
        this.dice = dice;
        this.room = new Room(record.points());
    }

    /**
     * @param ahead weeks from now, in order
     * @return the days until the first contact of somebody accepted then, for each of these
     */
    List<Double> waits(List<Integer> ahead) {
        record.carried().forEach(one -> room.holds(goesOn(one), one.points()));
        record.queued().forEach(one -> room.comes(0, one.points(), stays.draw(one.points(), 0, dice)));
        List<Double> waits = new ArrayList<>();
        for (int week = 0; waits.size() < ahead.size(); week++) {
            if (ahead.contains(week)) {
                waits.add(untilContact(week * WEEK));
            }
            comeIn(week);
        }
        return waits;
    }

    private void comeIn(int week) {
        for (TeamRecord.Accepted one : one(record.weeks())) {
            double stay = stays.draw(one.points(), 0, dice);
            if (dice.nextDouble() >= left) {
                room.comes(week * WEEK + one.day(), one.points(), stay);
            }
        }
    }

    private double untilContact(double now) {
        double contact = one(record.contacts());
        int points = one(record.stays()).points();
        return room.opens(now, points) - now + contact;
    }

    private double goesOn(TeamRecord.Carried carried) {
        return stays.draw(carried.points(), carried.days(), dice) - carried.days();
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
