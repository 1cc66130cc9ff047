package lv.ocma.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.ocma.contracts.Contracts.Released;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is told is released, with samples that show all of it, and what was released stays as it was. */
class ReleasesTest {

    static Stream<Released> released() {
        return Contracts.released().stream();
    }

    static Stream<String> types() {
        return Contracts.today().keySet().stream();
    }

    @Test
    void what_was_released_stays_to_the_letter() {
        var found = Contracts.releasedFiles();
        var broken = new ArrayList<String>();
        Contracts.digestsOfReleased().forEach((file, digest) -> {
            var now = found.remove(file);
            if (now == null) {
                broken.add("released/" + file + " was released and is gone: put it back");
            } else if (!now.equals(digest)) {
                broken.add("released/" + file
                        + " was released and is edited: put it back, and add a release for what is told now");
            }
        });
        found.forEach((file, digest) ->
                broken.add("released/" + file + " is new: add the line '" + digest + "  " + file + "' to digests.txt"));
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_of_today_is_the_one_released_last(String type) {
        var newest = Contracts.newest(type);
        assertTrue(
                newest.schema().equals(Contracts.schemaOfToday(type).getSchemaNode()),
                () -> "the schema has changed since " + newest + ": add a release with it and a sample");
    }

    @ParameterizedTest
    @MethodSource("released")
    void each_member_that_was_ever_told_is_told_still_and_in_the_same_form(Released old) {
        var today = SchemaForms.of(Contracts.schemaOfToday(old.type()).getSchemaNode());
        var broken = new ArrayList<String>();
        SchemaForms.of(old.schema()).forEach((member, form) -> {
            if (!form.equals(today.get(member))) {
                broken.add(member + " was " + form + " and is " + today.get(member));
            }
        });
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_member_has_a_value_in_a_sample(String type) {
        var schema = Contracts.schemaOfToday(type).getSchemaNode();
        var unseen = new TreeSet<>(SchemaForms.of(schema).keySet());
        released()
                .filter(sample -> sample.type().equals(type))
                .map(sample -> SchemaForms.shown(schema, sample.sample()))
                .forEach(unseen::removeAll);
        assertEquals(Set.of(), unseen, "in no sample of " + type);
    }
}
