package lv.ocma.divisions.staff;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.staff.StaffMembers.Wanted;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.PersonalCursor;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows everybody who works today, and colleagues the records, each look at which is recorded (V2). */
@ApplicationScoped
class StaffReads {

    private final StaffMembers members;
    private final StaffOwnership own;
    private final Places places;
    private final Audit audit;
    private final PersonalCursor cursors;
    private final Clock clock;

    StaffReads(
            StaffMembers members, StaffOwnership own, Places places, Audit audit, PersonalCursor cursors, Clock clock) {
        this.members = members;
        this.own = own;
        this.places = places;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Who is not employed today is nobody to the public, from the moment of leaving on. */
    StaffMemberView employed(UUID id) {
        var member = members.require(id);
        if (!member.isEmployed(clock.instant())) {
            throw new NotFound("not-found");
        }
        return views(List.of(member)).getFirst();
    }

    Page<StaffMemberView> employed(StaffSearch search, int limit) {
        var found = members.find(wanted(search, clock.instant()), limit + 1);
        var page = Page.of(found, limit, this::cursor);
        return new Page<>(views(page.items()), page.next());
    }

    /** By family name, for a form that knows no pages. */
    List<StaffMemberView> allEmployed(StaffSearch search) {
        return views(members.find(wanted(search, clock.instant()), Integer.MAX_VALUE));
    }

    private List<StaffMemberView> views(List<StaffMember> found) {
        var names = places
                .among(found.stream().map(StaffMember::place).distinct().toList())
                .stream()
                .collect(toMap(Place::id, Place::name));
        return found.stream()
                .map(member -> StaffMemberView.of(member, names.getOrDefault(member.place(), Texts.UNKNOWN)))
                .toList();
    }

    StaffMember record(UUID id, Caller caller) {
        var member = members.require(id);
        audit.read(caller, "staff-member.read", "staff-member", id, member.place(), null);
        return member;
    }

    Page<StaffRecordView> records(StaffSearch search, int limit, Caller caller) {
        var wanted = wanted(search, null);
        audit.read(caller, "staff-members.list", "staff-members", asked(wanted), wanted.place(), null);
        var page = Page.of(members.find(wanted, limit + 1), limit, this::cursor);
        return new Page<>(records(page.items(), caller), page.next());
    }

    private String cursor(StaffMember last) {
        return StaffSearch.cursor(last, cursors);
    }

    private Wanted wanted(StaffSearch search, @Nullable Instant employed) {
        var wanted = search.wanted(employed, cursors);
        if (wanted.place() != null && places.findByIdOptional(wanted.place()).isEmpty()) {
            throw new Invalid(Violation.parameter("place", "unknown-place"));
        }
        return wanted;
    }

    /** A name that is searched for is personal, and stays out. */
    private static String asked(Wanted wanted) {
        if (wanted.badge() != null) {
            return "badge";
        }
        return wanted.account() == null ? Objects.requireNonNullElse(wanted.place(), "all") : "account";
    }

    StaffRecordView view(StaffMember member, Caller caller) {
        return records(List.of(member), caller).getFirst();
    }

    private List<StaffRecordView> records(List<StaffMember> found, Caller caller) {
        var now = clock.instant();
        var workforce = members.workforce(now);
        var mine = own.of(caller);
        return found.stream()
                .map(member -> StaffRecordView.of(
                        member,
                        workforce.answersTo(member.id()).orElse(null),
                        member.status(now) == EmploymentStatus.LEFT ? List.of() : workforce.standingInFor(member.id()),
                        mine.test(member.place()) && member.status(now) != EmploymentStatus.LEFT
                                ? actions(member.employedUntil())
                                : List.of(),
                        now))
                .toList();
    }

    private static List<String> actions(@Nullable Object lastDay) {
        var actions = new ArrayList<>(List.of("change", "leaving", "deputies"));
        if (lastDay != null) {
            actions.add("staying");
        }
        return List.copyOf(actions);
    }
}
