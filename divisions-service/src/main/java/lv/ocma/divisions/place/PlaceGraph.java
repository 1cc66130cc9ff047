package lv.ocma.divisions.place;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.divisions.linked.LinkedDocument;
import lv.ocma.divisions.linked.Office;
import lv.ocma.divisions.linked.OpeningHours;
import lv.ocma.divisions.linked.OpeningHours.OpeningTimes;
import lv.ocma.divisions.linked.PublicAddresses;
import org.jspecify.annotations.Nullable;

/** Places as linked data, with their opening hours, in the words of schema.org. */
@ApplicationScoped
class PlaceGraph {

    private static final JsonNode CONTEXT = LinkedDocument.context("schema-org.jsonld");

    private final OpeningHours hours;
    private final Office office;
    private final PublicAddresses addresses;

    PlaceGraph(OpeningHours hours, Office office, PublicAddresses addresses) {
        this.hours = hours;
        this.office = office;
        this.addresses = addresses;
    }

    LinkedDocument of(PlaceView place) {
        return new LinkedDocument(CONTEXT, described(List.of(place)).getFirst());
    }

    LinkedDocument of(List<PlaceView> places) {
        return LinkedDocument.of(CONTEXT, described(places));
    }

    private List<GovernmentOffice> described(List<PlaceView> places) {
        var times = hours.of(places.stream().map(PlaceView::id).toList());
        var head = office.organisation().place();
        return places.stream()
                .map(place -> GovernmentOffice.of(
                        place,
                        addresses.place(place.id()),
                        parent(place, head),
                        times.getOrDefault(place.id(), OpeningTimes.UNKNOWN)))
                .toList();
    }

    private @Nullable String parent(PlaceView place, String head) {
        // A centre belongs to its municipality, which has no address here.
        if (place.id().equals(head) || place.operator() != null) {
            return null;
        }
        return addresses.place(place.parent() == null ? head : place.parent());
    }
}
