package lv.ocma.appointments.figure;

import java.util.Optional;
import java.util.function.Function;
import lv.ocma.platform.table.CsvTable;
import org.jspecify.annotations.Nullable;

/** Figures as a table for a spreadsheet. */
final class FigureCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line. The columns are those of the example, and more may come behind them; what was not asked, or is not known, is empty. Needs are written NEED=VISITS, separated by |.";

    static final String EXAMPLE = """
            place,service,channel,month,day,weekday,hour,visits,services,asked,served,refused,contact_ended,no_shows,cancelled_by_customer,cancelled_by_staff,cancelled_by_rule,booked_minutes,served_minutes,staffed_minutes,lead_visits,lead_days,lead_median_at_most,lead_p95_at_most,waiting_visits,waiting_minutes,waiting_median_at_most,waiting_p95_at_most,service_time_visits,service_time_minutes,service_time_median_at_most,service_time_p95_at_most,priority,booked_of_staffed_minutes,served_of_staffed_minutes
            riga-3,,,2026-06,,,,412,498,430,318,4,0,36,41,9,2,5890,5240,8100,340,2210,5,21,330,3930,10,45,322,5240,15,30,DISABILITY=12,5890,5240
            """;

    private static final CsvTable<FigureView> TABLE = new CsvTable<FigureView>()
            .text("place", FigureView::place)
            .text("service", FigureView::service)
            .text("channel", FigureView::channel)
            .column("month", FigureView::month)
            .column("day", FigureView::day)
            .column("weekday", FigureView::weekday)
            .column("hour", FigureView::hour)
            .column("visits", view -> of(view.demand(), FigureView.Demand::visits))
            .column("services", view -> of(view.demand(), FigureView.Demand::services))
            .column("asked", view -> of(view.demand(), FigureView.Demand::asked))
            .column("served", view -> of(view.outcomes(), FigureView.Outcomes::served))
            .column("refused", view -> of(view.outcomes(), FigureView.Outcomes::refused))
            .column("contact_ended", view -> of(view.outcomes(), FigureView.Outcomes::contactEnded))
            .column("no_shows", view -> of(view.outcomes(), FigureView.Outcomes::noShows))
            .column(
                    "cancelled_by_customer",
                    view -> of(view.outcomes(), each -> each.cancelled().byCustomer()))
            .column(
                    "cancelled_by_staff",
                    view -> of(view.outcomes(), each -> each.cancelled().byStaff()))
            .column(
                    "cancelled_by_rule",
                    view -> of(view.outcomes(), each -> each.cancelled().byRule()))
            .column("booked_minutes", view -> of(view.load(), FigureView.Load::bookedMinutes))
            .column("served_minutes", view -> of(view.load(), FigureView.Load::servedMinutes))
            .column("staffed_minutes", view -> of(view.load(), FigureView.Load::staffedMinutes))
            .column("lead_visits", view -> of(view.leadTime(), FigureView.LeadTime::visits))
            .column("lead_days", view -> of(view.leadTime(), FigureView.LeadTime::days))
            .column("lead_median_at_most", view -> of(view.leadTime(), FigureView.LeadTime::medianAtMost))
            .column("lead_p95_at_most", view -> of(view.leadTime(), FigureView.LeadTime::p95AtMost))
            .column("waiting_visits", view -> of(view.waiting(), FigureView.Lasting::visits))
            .column("waiting_minutes", view -> of(view.waiting(), FigureView.Lasting::minutes))
            .column("waiting_median_at_most", view -> of(view.waiting(), FigureView.Lasting::medianAtMost))
            .column("waiting_p95_at_most", view -> of(view.waiting(), FigureView.Lasting::p95AtMost))
            .column("service_time_visits", view -> of(view.serviceTime(), FigureView.Lasting::visits))
            .column("service_time_minutes", view -> of(view.serviceTime(), FigureView.Lasting::minutes))
            .column("service_time_median_at_most", view -> of(view.serviceTime(), FigureView.Lasting::medianAtMost))
            .column("service_time_p95_at_most", view -> of(view.serviceTime(), FigureView.Lasting::p95AtMost))
            .text("priority", FigureCsv::needs)
            .column("booked_of_staffed_minutes", view -> of(view.load(), FigureView.Load::bookedOfStaffedMinutes))
            .column("served_of_staffed_minutes", view -> of(view.load(), FigureView.Load::servedOfStaffedMinutes));

    private FigureCsv() {}

    static String of(FiguresView figures) {
        return TABLE.written(figures.items().stream());
    }

    private static <T> @Nullable Object of(@Nullable T measure, Function<T, @Nullable Object> value) {
        return Optional.ofNullable(measure).map(value).orElse(null);
    }

    private static @Nullable String needs(FigureView view) {
        var needs = view.priority();
        return CsvTable.joined(
                needs == null
                        ? null
                        : needs.stream()
                                .map(need -> need.need() + "=" + need.visits())
                                .toList());
    }
}
