package uk.throughcare.allocation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Person;
import uk.throughcare.language.Words;

/**
 * What a link worker can do so that a person understands them: speak a language, or know another way to reach them. Two are
 * the same if their names differ in nothing but large and small letters or spaces.
 */
record Skill(Kind kind, String name) {

    private static final String INTERPRETER = "INTERPRETER";

    /** By the codes of communication needs. An interpreter is no skill, it stands for a language. */
    private static final Map<String, Skill> BY_CODE = Map.of(
            "WELSH", new Skill(Kind.LANGUAGE, "Welsh"),
            "EASY_READ", new Skill(Kind.WAY, "easy read"),
            "HEARING", new Skill(Kind.WAY, "support with hearing"),
            "SIGHT", new Skill(Kind.WAY, "support with sight"));

    enum Kind {
        LANGUAGE("speaks {}", "does not speak {}", "plan an interpreter"),
        WAY("knows {}", "does not know {}", "plan who helps");

        private final String can;
        private final String cannot;
        private final String otherwise;

        Kind(String can, String cannot, String otherwise) {
            this.can = can;
            this.cannot = cannot;
            this.otherwise = otherwise;
        }
    }

    Skill {
        name = name.strip().replaceAll("\\s+", " ");
    }

    static List<Skill> neededBy(Person person) {
        Stream<String> spoken = person.communicationNeeds().contains(INTERPRETER)
                ? Optional.ofNullable(person.language()).stream()
                : Stream.empty();
        return all(person.communicationNeeds(), spoken.toList());
    }

    /** Each once; codes that are no skills are left out. */
    static List<Skill> all(Collection<String> codes, Collection<String> languages) {
        return Stream.concat(
                        codes.stream().flatMap(code -> Optional.ofNullable(BY_CODE.get(code)).stream()),
                        languages.stream().map(language -> new Skill(Kind.LANGUAGE, language)))
                .distinct()
                .toList();
    }

    /** As in: somebody “speaks Polish”. */
    String can() {
        return Words.say(kind.can, Words.say(name));
    }

    String cannot() {
        return Words.say(kind.cannot, Words.say(name));
    }

    /** What to do where nobody has it. */
    String otherwise() {
        return Words.say(kind.otherwise);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Skill skill && kind == skill.kind && key().equals(skill.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private String key() {
        return name.toLowerCase(Locale.ROOT);
    }
}
