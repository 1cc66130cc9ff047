package lv.ocma.notifications.wording;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import lv.ocma.platform.time.Zones;

/** How letters in one language write dates, 24-hour times in Riga time, and money. */
public final class Forms {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final DateTimeFormatter date;
    private final Wording time;
    private final Wording span;

    /**
     * @param date pattern of {@link DateTimeFormatter}
     * @param time how a time follows a date, with {@code from}
     * @param span the same from one time {@code to} another
     */
    public Forms(Locale locale, String date, String time, String span) {
        this.locale = locale;
        this.date = DateTimeFormatter.ofPattern(date, locale);
        this.time = Wording.of(time, locale);
        this.span = Wording.of(span, locale);
    }

    /** e.g. "pirmdiena, 2026. gada 15. jūnijs, plkst. 09:00–09:15". */
    public String between(OffsetDateTime start, OffsetDateTime end) {
        return date(start) + ", " + span.say(Map.of("from", clock(start), "to", clock(end)), this);
    }

    public String at(OffsetDateTime start) {
        return date(start) + ", " + time.say(Map.of("from", clock(start)), this);
    }

    public String day(LocalDate day) {
        return date.format(day);
    }

    public String money(Money money) {
        // Not shared: it may be used by one at a time.
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        return format.format(money.amount());
    }

    /** What ICU is to put in the place of a value: numbers are left to its rules of plurals. */
    Object shown(Object value) {
        return switch (value) {
            case String text -> PlainText.oneLine(text);
            case Integer count -> count;
            case LocalDate day -> day(day);
            case LocalTime time -> CLOCK.format(time);
            case OffsetDateTime moment -> at(moment);
            case Money money -> money(money);
            case URI link -> link.toASCIIString();
            default ->
                throw new IllegalArgumentException(
                        "letters do not write a " + value.getClass().getSimpleName());
        };
    }

    private String date(OffsetDateTime moment) {
        return date.format(moment.atZoneSameInstant(Zones.RIGA));
    }

    private static String clock(OffsetDateTime moment) {
        return CLOCK.format(moment.atZoneSameInstant(Zones.RIGA));
    }
}
