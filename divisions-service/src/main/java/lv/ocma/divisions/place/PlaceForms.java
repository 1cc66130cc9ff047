package lv.ocma.divisions.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.divisions.linked.LinkedDocument;

/** Many places at once, in the forms in which others take them beside JSON. */
@ApplicationScoped
public class PlaceForms {

    /** What the API document says of each form. */
    public static final String LINKED = GovernmentOffice.DESCRIPTION;

    public static final String TABLE = PlaceCsv.DESCRIPTION;

    private final PlaceGraph graph;

    PlaceForms(PlaceGraph graph) {
        this.graph = graph;
    }

    public LinkedDocument linked(List<PlaceView> places) {
        return graph.of(places);
    }

    public String table(List<PlaceView> places) {
        return PlaceCsv.of(places);
    }
}
