package lv.ocma.divisions.place;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What staff say of the details of a place, member by member, with the sources that they name. {@link PlaceBook} writes it. */
@Embeddable
public class StaffsWord {

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "place_statement", joinColumns = @JoinColumn(name = "place_id"))
    @MapKeyColumn(name = "member")
    private Map<String, PlaceStatement> statements = new HashMap<>();

    @Column(name = "staff_said")
    private List<String> members = List.of();

    @Column(name = "staff_sources")
    private List<String> sources = List.of();

    @Column(name = "accessibility_staff_sources")
    private List<String> accessibilitySources = List.of();

    @Column(name = "details_version")
    private long version;

    protected StaffsWord() {}

    /** By member; of those that are absent files alone tell. */
    Map<String, PlaceStatement> statements() {
        return Map.copyOf(statements);
    }

    public @Nullable PlaceStatement on(String member) {
        return statements.get(member);
    }

    void say(String member, PlaceStatement statement) {
        statements.put(member, statement);
        sumUp();
    }

    void takeBack(String member) {
        statements.remove(member);
        sumUp();
    }

    /** So that whoever reads the place needs no look at the statements. */
    private void sumUp() {
        members = statements.keySet().stream().sorted().toList();
        sources = sourcesOf("/");
        accessibilitySources = sourcesOf(DetailMembers.ACCESSIBILITY);
    }

    private List<String> sourcesOf(String members) {
        return statements.entrySet().stream()
                .filter(said -> said.getKey().startsWith(members))
                .map(said -> said.getValue().source())
                .distinct()
                .sorted()
                .toList();
    }

    void become() {
        version++;
    }

    /** Of which they say something; of the others files alone tell. */
    List<String> members() {
        return members;
    }

    List<String> sources() {
        return sources;
    }

    List<String> accessibilitySources() {
        return accessibilitySources;
    }

    /** Grows with each change; 0 until staff first say something. */
    public long version() {
        return version;
    }
}
