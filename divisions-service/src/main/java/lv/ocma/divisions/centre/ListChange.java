package lv.ocma.divisions.centre;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lv.ocma.divisions.centre.ServiceCentreList.Centre;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one list changes against the one before, by the ids of the centres. */
@Schema(name = "ServiceCentreListChange")
record ListChange(
        @Schema(description = "False where it was a preview.")
        boolean loaded,

        @Schema(description = "Not in the list before, or closed since.")
        List<String> added,

        List<String> changed,

        @Schema(description = "Not in this list: closed from today on.")
        List<String> closed,

        int unchanged) {

    static ListChange between(ServiceCentreList before, ServiceCentreList after, boolean loaded) {
        var old = before.centresOrNone().stream().collect(toMap(ListChange::id, Function.identity()));
        var ids = after.centresOrNone().stream().map(ListChange::id).toList();
        var added = ids.stream().filter(id -> !old.containsKey(id)).toList();
        var changed = after.centresOrNone().stream()
                .filter(centre -> old.containsKey(id(centre)) && !centre.equals(old.get(id(centre))))
                .map(ListChange::id)
                .toList();
        var closed = before.centresOrNone().stream()
                .map(ListChange::id)
                .filter(id -> !ids.contains(id))
                .toList();
        return new ListChange(loaded, added, changed, closed, ids.size() - added.size() - changed.size());
    }

    private static String id(Centre centre) {
        return Objects.requireNonNull(centre.id());
    }
}
