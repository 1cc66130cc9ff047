package lv.ocma.divisions.servicesearch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import lv.ocma.divisions.authority.ServiceTopics;
import lv.ocma.divisions.catalogue.Catalogue;
import lv.ocma.divisions.catalogue.CatalogueEntry;
import lv.ocma.divisions.text.NameMatch;
import lv.ocma.divisions.text.Words;
import lv.ocma.divisions.vocabulary.Vocabulary;

/**
 * How far services are from the words that were asked for. Each word has to be near one of the name, of a topic that people call the service
 * by, or of the description; what stands in the description only comes behind.
 */
final class Distances {

    /** More than any typing error costs. */
    private static final int IN_DESCRIPTION = 100;

    private final List<String> asked;
    private final Map<UUID, int[]> ofVersions = new HashMap<>();
    private final Map<String, int[]> ofServices = new HashMap<>();

    private Distances(Words asked) {
        this.asked = asked.words();
    }

    static Distances of(Words asked, List<Vocabulary.Found> found) {
        var distances = new Distances(asked);
        found.forEach(distances::note);
        return distances;
    }

    Set<UUID> versions() {
        return new HashSet<>(ofVersions.keySet());
    }

    Set<String> services() {
        return new HashSet<>(ofServices.keySet());
    }

    /** Empty where one of the words is near nothing of it. */
    OptionalInt of(CatalogueEntry entry) {
        var said = ofVersions.getOrDefault(entry.version(), nowhere());
        var called = ofServices.getOrDefault(entry.service(), nowhere());
        int sum = 0;
        for (int i = 0; i < asked.size(); i++) {
            int nearest = Math.min(said[i], called[i]);
            if (nearest == Integer.MAX_VALUE) {
                return OptionalInt.empty();
            }
            sum += nearest;
        }
        return OptionalInt.of(sum);
    }

    private void note(Vocabulary.Found found) {
        switch (found.kind()) {
            case Catalogue.NAME -> note(versions(found), found.word(), 0);
            case Catalogue.DESCRIPTION -> note(versions(found), found.word(), IN_DESCRIPTION);
            case ServiceTopics.KIND ->
                note(ofServices.computeIfAbsent(found.subject(), any -> nowhere()), found.word(), 0);
            default -> {
                // Words of what is no service.
            }
        }
    }

    private int[] versions(Vocabulary.Found found) {
        return ofVersions.computeIfAbsent(UUID.fromString(found.subject()), any -> nowhere());
    }

    private void note(int[] nearest, String word, int more) {
        for (int i = 0; i < asked.size(); i++) {
            var distance = NameMatch.distance(asked.get(i), word);
            if (distance.isPresent()) {
                nearest[i] = Math.min(nearest[i], distance.getAsInt() + more);
            }
        }
    }

    private int[] nowhere() {
        var nowhere = new int[asked.size()];
        Arrays.fill(nowhere, Integer.MAX_VALUE);
        return nowhere;
    }
}
