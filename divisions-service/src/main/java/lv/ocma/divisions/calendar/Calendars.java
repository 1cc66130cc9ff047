package lv.ocma.divisions.calendar;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;

/** The calendar of the country as it is known now. */
@ApplicationScoped
public class Calendars {

    private final LatvianHolidays holidays = new LatvianHolidays();
    private final CabinetOrders orders;

    Calendars(CabinetOrders orders) {
        this.orders = orders;
    }

    /** Two queries, whatever is asked of it afterwards. */
    public WorkingCalendar current() {
        var known = orders.listAll();
        return new WorkingCalendar(
                holidays,
                known.stream()
                        .filter(CabinetOrder::isWhole)
                        .map(CabinetOrder::year)
                        .collect(toSet()),
                known.stream().flatMap(CabinetOrder::moved).toList());
    }
}
