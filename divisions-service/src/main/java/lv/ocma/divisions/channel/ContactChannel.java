package lv.ocma.divisions.channel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lv.ocma.contracts.divisions.ContactChannelPublished;
import lv.ocma.divisions.hours.HoursRule;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A way to reach the office (K1). Its id never changes; what is not known of it is null. */
@Entity
@Table(name = "contact_channel")
class ContactChannel {

    @Id
    private String id;

    @Column(name = "listed")
    private int listed;

    @Column(name = "kind")
    private String kind;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private @Nullable Texts name;

    @Column(name = "purposes")
    private List<String> purposes;

    @Column(name = "address")
    private @Nullable String address;

    @Column(name = "link")
    private @Nullable String link;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    private @Nullable Texts text;

    @Column(name = "hours_kind")
    private @Nullable String hoursKind;

    @Column(name = "hours_source")
    private @Nullable String hoursSource;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "contact_channel_hours", joinColumns = @JoinColumn(name = "channel_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<ChannelHours> weekly = new HashSet<>();

    @Column(name = "source")
    private String source;

    protected ContactChannel() {}

    ContactChannel(String id, ChannelFacts facts) {
        this.id = id;
        describe(facts);
    }

    /** Takes over all that the sources say, forgetting what they no longer say. */
    final void describe(ChannelFacts facts) {
        listed = facts.listed();
        kind = facts.kind();
        name = facts.name();
        purposes = facts.purposes();
        address = facts.printed().address();
        link = facts.printed().link();
        text = facts.printed().text();
        var hours = facts.hours();
        hoursKind = hours == null ? null : hours.kind();
        hoursSource = hours == null ? null : hours.source();
        Set<ChannelHours> stated = hours == null ? Set.of() : hours.weekly();
        weekly.retainAll(stated);
        weekly.addAll(stated);
        source = facts.source();
    }

    String id() {
        return id;
    }

    int listed() {
        return listed;
    }

    /** What holds in an ordinary week, as the calendar takes it; empty where no source tells any. */
    Optional<Schedule> weekly() {
        if (weekly.isEmpty() || hoursSource == null) {
            return Optional.empty();
        }
        var rules = weekly.stream()
                .collect(groupingBy(
                        ChannelHours::weekday,
                        TreeMap::new,
                        mapping(day -> new Interval(day.opens(), day.closes()), toList())))
                .entrySet()
                .stream()
                .map(day -> HoursRule.weekly(day.getKey(), day.getValue()))
                .toList();
        return Optional.of(new Schedule(null, null, rules, hoursSource, null));
    }

    ContactChannelPublished published() {
        return ToldChannel.of(view(), listed);
    }

    ChannelView view() {
        return new ChannelView(
                id, kind, Texts.orUnknown(name), purposes, address, link, Texts.orUnknown(text), hours(), source);
    }

    private ChannelView.@Nullable Hours hours() {
        if (hoursKind == null) {
            return null;
        }
        var days = weekly.stream().sorted().map(ChannelView.Day::of).toList();
        return new ChannelView.Hours(hoursKind, days.isEmpty() ? null : days, hoursSource);
    }
}
