package lv.ocma.divisions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.icalendar.Icalendar;
import lv.ocma.platform.time.Zones;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * A calendar that grows entry by entry, in the language that its reader asked for. A text that is not known in it is told in
 * one in which it is, marked so. An entry is stamped with the moment at which it became what it is, so that readers tell a later one of the
 * same id from an earlier one; where that is not known with the day, so that what has not changed is the same octets until midnight UTC.
 */
public final class Entries {

    private static final String AT = "@divisions.ocma";

    private final String language;
    private final DtStamp today;
    private final Function<LocalDate, Optional<Instant>> changed;
    private final List<VEvent> events = new ArrayList<>();

    /** @param changed when what is told of a date became so; nothing where that is not known */
    public Entries(String language, Instant now, Function<LocalDate, Optional<Instant>> changed) {
        this.language = language;
        this.today = new DtStamp(now.truncatedTo(ChronoUnit.DAYS));
        this.changed = changed;
    }

    /**
     * What one entry says, whenever it is.
     *
     * @param id stable and unique among all calendars of the service
     * @param confirmed false while it rests on our reading
     */
    public record Matter(String id, String kind, boolean confirmed, Texts summary, Texts description, Texts location) {}

    public void wholeDay(LocalDate date, Matter matter) {
        add(matter, date, new DtStart<>(date), new DtEnd<>(date.plusDays(1)));
    }

    /** Local time of Latvia. */
    public void hours(LocalDate date, LocalTime from, LocalTime to, Matter matter) {
        var opens = ZonedDateTime.of(date, from, Zones.RIGA);
        var closes = ZonedDateTime.of(date, to, Zones.RIGA);
        add(matter, date, new DtStart<>(opens), new DtEnd<>(closes));
    }

    /** @param description told of the calendar as a whole; unknown for none */
    public String written(Texts name, Texts description) {
        var properties = new ArrayList<Property>();
        name.in(language).ifPresent(wording -> properties.add(new XProperty("X-WR-CALNAME", wording.text())));
        description.in(language).ifPresent(wording -> properties.add(new XProperty("X-WR-CALDESC", wording.text())));
        return Icalendar.of(events, properties.toArray(Property[]::new));
    }

    private void add(Matter matter, LocalDate date, DtStart<?> start, DtEnd<?> end) {
        var event = new VEvent(false);
        var since = changed.apply(date).map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
        event.add(new Uid(matter.id() + AT)).add(since.map(DtStamp::new).orElse(today));
        since.map(LastModified::new).ifPresent(event::add);
        event.add(start)
                .add(end)
                .add(ImmutableTransp.TRANSPARENT)
                .add(new Categories(matter.kind()))
                .add(matter.confirmed() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE);
        add(event, matter.summary(), new Summary());
        add(event, matter.description(), new Description());
        add(event, matter.location(), new Location());
        events.add(event);
    }

    private void add(VEvent event, Texts texts, Property property) {
        texts.in(language).ifPresent(wording -> {
            property.setValue(wording.text());
            property.add(new Language(wording.language()));
            event.add(property);
        });
    }
}
