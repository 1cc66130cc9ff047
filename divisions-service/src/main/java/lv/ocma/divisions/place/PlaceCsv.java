package lv.ocma.divisions.place;

import static lv.ocma.divisions.read.CsvTable.joined;

import java.util.List;
import lv.ocma.divisions.place.PlaceView.Accessibility;
import lv.ocma.divisions.read.CsvTable;
import lv.ocma.divisions.read.CsvTable.Cell;
import org.jspecify.annotations.Nullable;

/** Places as a table of open data, a line each. */
final class PlaceCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, all places at once. The columns are those of the example, and more may come behind them; an empty field is unknown; several values of a field are separated by |; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe. counters is their number.";

    private static final CsvTable<PlaceView> TABLE = new CsvTable<PlaceView>()
            .column("id", PlaceView::id)
            .column("kind", PlaceView::kind)
            .column("parent", PlaceView::parent)
            .texts("name", PlaceView::name)
            .text("thoroughfare", place -> of(place.address(), Address::thoroughfare))
            .text("post_name", place -> of(place.address(), Address::postName))
            .text("post_code", place -> of(place.address(), Address::postCode))
            .column("country", place -> of(place.address(), Address::country))
            .column("latitude", place -> of(place.location(), Location::latitude))
            .column("longitude", place -> of(place.location(), Location::longitude))
            .column("phones", place -> joined(place.phones()))
            .text("emails", place -> joined(place.emails()))
            .text("web_page", PlaceView::webPage)
            .column("admission", place -> joined(place.admission()))
            .texts("accessibility", place -> of(place.accessibility(), Accessibility::text))
            .text("accessibility_source", place -> of(place.accessibility(), Accessibility::source))
            .column("collects_documents_made_elsewhere", PlaceView::collectsDocumentsMadeElsewhere)
            .column("counters", place -> place.counters().size())
            .column("counters_assumed", place -> place.counters().stream().anyMatch(PlaceView.CounterView::assumed))
            .texts("house_rules", place -> place.houseRules().text())
            .column("house_rules_translated", place -> joined(place.houseRules().translated()))
            .text("house_rules_source", place -> place.houseRules().source())
            .texts("note", PlaceView::note)
            .text("sources", place -> joined(place.sources()));

    private PlaceCsv() {}

    static String of(List<PlaceView> places) {
        return TABLE.written(places.stream());
    }

    private static <T, C> @Nullable C of(@Nullable T known, Cell<T, C> part) {
        return known == null ? null : part.of(known);
    }
}
