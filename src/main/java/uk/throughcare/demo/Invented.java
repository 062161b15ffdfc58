package uk.throughcare.demo;

import java.util.List;
import java.util.Random;

/** Invented people and words: nobody here exists. */
final class Invented {

    private static final List<String> FIRST = List.of(
            "Alun", "Bashir", "Carys", "Dean", "Efa", "Farah", "Gethin", "Hanif", "Iwan", "Jodie", "Kasia", "Leroy",
            "Megan", "Nathan", "Olwen", "Pavel", "Rhys", "Sanjay", "Tegan", "Umar", "Vera", "Wesley", "Yusuf", "Zoe");
    private static final List<String> LAST = List.of(
            "Ashworth",
            "Bexley",
            "Cradock",
            "Dunmore",
            "Ellwood",
            "Fairhurst",
            "Garside",
            "Holroyd",
            "Ibbotson",
            "Jessop",
            "Kellet",
            "Longbottom",
            "Murgatroyd",
            "Nettleton",
            "Oldroyd",
            "Pickersgill",
            "Ramsden",
            "Sugden",
            "Thackray",
            "Uttley",
            "Varley",
            "Wigglesworth");

    private final Random random;

    Invented(Random random) {
        this.random = random;
    }

    String name() {
        return one(FIRST) + " " + one(LAST);
    }

    String prisonNumber() {
        return letter() + digits(4) + letter() + letter();
    }

    String crn() {
        return letter() + digits(6);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Some of them, at least one, at most so many, in their order. */
    <T> List<T> some(List<T> of, int most) {
        int wanted = between(1, Math.min(most, of.size()));
        return random.ints(0, of.size())
                .distinct()
                .limit(wanted)
                .sorted()
                .mapToObj(of::get)
                .toList();
    }

    private String letter() {
        return String.valueOf("ABCDEFGHJKLMNPRTVWXY".charAt(random.nextInt(20)));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
