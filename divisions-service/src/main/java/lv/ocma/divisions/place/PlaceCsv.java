package lv.ocma.divisions.place;

import static lv.ocma.platform.table.CsvTable.joined;

import java.util.List;
import java.util.Map;
import lv.ocma.divisions.counter.CounterView;
import lv.ocma.divisions.place.PlaceView.Accessibility;
import lv.ocma.platform.table.CsvTable;
import lv.ocma.platform.table.CsvTable.Cell;
import org.jspecify.annotations.Nullable;

/** Places as a table of open data, a line each. */
final class PlaceCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, all places at once. The columns are those of the example, and more may come behind them; an empty field is unknown; several values of a field are separated by |; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe. counters is their number. accessible are the features that are known to be there, not_accessible those that are known not to be; of all others it is not known.";

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
            .column("counters_assumed", place -> place.counters().stream().anyMatch(CounterView::assumed))
            .texts("house_rules", place -> place.houseRules().text())
            .column("house_rules_translated", place -> joined(place.houseRules().translated()))
            .text("house_rules_source", place -> place.houseRules().source())
            .texts("note", PlaceView::note)
            .text("sources", place -> joined(place.sources()))
            .column("accessible", place -> features(place, true))
            .column("not_accessible", place -> features(place, false))
            .column("languages", place -> joined(place.languages()))
            .texts("right_to_complain", place -> place.rightToComplain().text())
            .text("operator", PlaceView::operator)
            .texts("helps_with", PlaceView::helpsWith)
            .column("unverified", place -> joined(place.unverified()));

    private PlaceCsv() {}

    static String of(List<PlaceView> places) {
        return TABLE.written(places.stream());
    }

    /** Empty where none is known, so that what is known to be there never reads as if the rest were missing. */
    private static @Nullable String features(PlaceView place, boolean there) {
        var accessibility = place.accessibility();
        return accessibility == null
                ? null
                : joined(accessibility.features().known().entrySet().stream()
                        .filter(known -> known.getValue() == there)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static <T, C> @Nullable C of(@Nullable T known, Cell<T, C> part) {
        return known == null ? null : part.of(known);
    }
}
