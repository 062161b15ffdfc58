package uk.throughcare.tasklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Heads every form of a case: who it is about, where, how to communicate, and what staff must know to be safe. */
@Configuration(proxyBeanMethods = false)
class PersonHeader {

    private static final Map<String, String> COMMUNICATION = Map.of(
            "INTERPRETER", "interpreter",
            "WELSH", "Welsh",
            "EASY_READ", "easy read",
            "HEARING", "hearing",
            "SIGHT", "sight");

    /** A referrer's colleagues who answer for them need not know what others have told about the person. */
    private static final Set<String> WITHOUT_NOTES = Set.of("give-missing-facts");

    @Bean
    FormFacts personHeaderFacts(Cases cases, People people, Teams teams) {
        return FormFacts.ofEveryForm(context -> {
            CaseReference reference = context.theCase();
            Person person = people.of(reference);
            String notes = WITHOUT_NOTES.contains(context.form()) ? "" : notes(person);
            return header(cases.get(reference), person, notes, teams);
        });
    }

    private static Map<String, Object> header(Case held, Person person, String notes, Teams teams) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", held.reference().value());
        facts.put("personName", person.name());
        facts.put("personNumber", person.knownAs());
        facts.put("teamName", teams.find(held.team()).map(Team::name).orElse(held.team()));
        facts.put("personNotes", notes);
        return facts;
    }

    private static String notes(Person person) {
        List<String> notes = new ArrayList<>();
        Optional.ofNullable(risk(person)).ifPresent(risk -> notes.add(Words.say("**Risk to staff:** {}", risk)));
        Optional.ofNullable(communication(person)).ifPresent(how -> notes.add(Words.say("**Communication:** {}", how)));
        return String.join("\n\n", notes);
    }

    /** What staff must know to be safe; nothing if no risk is known. */
    static @Nullable String risk(Person person) {
        return person.riskToStaff() ? said(person.risks(), Words.say("recorded, ask the referrer")) : null;
    }

    /** How to communicate with the person, where that is out of the ordinary. */
    static @Nullable String communication(Person person) {
        return person.communicationNeeds().isEmpty()
                ? null
                : person.communicationNeeds().stream()
                                .map(code -> Words.say(COMMUNICATION.getOrDefault(code, code)))
                                .collect(Collectors.joining(", "))
                        + said(person.language(), "", " (", ")");
    }

    private static String said(@Nullable String words, String otherwise) {
        return words == null ? otherwise : words;
    }

    private static String said(@Nullable String words, String otherwise, String before, String after) {
        return words == null ? otherwise : before + words + after;
    }
}
