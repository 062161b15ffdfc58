package uk.throughcare.designing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a diagram may name, what it means, and where it is used. */
record Catalogue(
        List<Named> roles,
        List<Form> forms,
        Deadlines deadlines,
        List<Table> tables,
        List<Named> messages,
        List<Named> escalations,
        List<Named> errors,
        List<Named> beans,
        List<Named> variables,
        List<OfTeam> ofTeams) {

    /**
     * One place where a name stands.
     *
     * @param in the file, without its folder
     * @param element id of the element, or key of the field
     * @param called what people read there
     */
    record Use(String in, String element, String called) {}

    /**
     * What a team has of its own; all else here is what is common to all teams.
     *
     * @param files names of the files
     * @param older whether it did not go with what is common now, so that the team kept what was deployed beside it
     */
    record OfTeam(String team, List<String> files, boolean older) {}

    /** A name of the application; a variable has a type. */
    record Named(String name, @Nullable String type, String meaning, List<Use> uses) {}

    record Form(String id, List<Field> fields, List<Use> uses) {}

    /**
     * A question of a form.
     *
     * @param kept whether the answer becomes a process variable
     * @param choicesFrom the fact from which the application makes the choices when the form is opened
     */
    record Field(
            String key,
            String label,
            String type,
            boolean required,
            boolean kept,
            List<Choice> choices,
            @Nullable String choicesFrom) {}

    record Choice(String value, String label) {}

    /** The table of deadlines: of each deadline its rows, in these columns. */
    record Deadlines(List<String> columns, List<Deadline> all) {}

    record Deadline(String key, String meaning, List<List<String>> rows, List<Use> uses) {}

    record Table(String id, String name, String meaning, List<Column> inputs, List<Column> outputs, List<Use> uses) {}

    /**
     * @param name of an input its expression, of an output its name
     * @param values what it may be, as the table says it; empty if it may be anything
     */
    record Column(String label, String name, String type, String values) {}
}
