package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Says who stands in for whom, from today on: what is over is not rewritten. */
@ApplicationScoped
class StaffDeputies {

    private static final String REQUIRED = "required";

    private final StaffWriting writing;
    private final StaffMembers members;
    private final Clock clock;

    StaffDeputies(StaffWriting writing, StaffMembers members, Clock clock) {
        this.writing = writing;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    StaffMember standIn(UUID id, NewDeputy wanted, Caller caller) {
        var member = writing.opened(id, caller);
        var added = checked(id, wanted);
        var known = members.deputyships(added.firstDay(), added.lastDay());
        if (known.overlap(added)) {
            throw new Conflict("staff-deputies-overlap");
        }
        if (known.closeACircle(added)) {
            throw new Conflict("staff-deputies-circle");
        }
        member.standInBy(new Deputy(Ids.next(), added.deputy(), added.firstDay(), added.lastDay()), clock.instant());
        return writing.kept(member, caller, "staff-member.stand-in");
    }

    @Transactional
    StaffMember end(UUID id, UUID deputy, Caller caller) {
        var member = writing.opened(id, caller);
        member.endDeputy(deputy, clock.instant());
        return writing.kept(member, caller, "staff-member.end-stand-in");
    }

    private Deputyship checked(UUID id, NewDeputy wanted) {
        var violations = new ArrayList<Violation>();
        violations.addAll(ofDeputy(id, wanted.standIn()));
        violations.addAll(ofDays(wanted.firstDay(), wanted.lastDay()));
        if (violations.isEmpty()) {
            violations.addAll(ofEmployment(
                    List.of(members.require(id), members.require(Objects.requireNonNull(wanted.standIn()))), wanted));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new Deputyship(
                id,
                Objects.requireNonNull(wanted.standIn()),
                Objects.requireNonNull(wanted.firstDay()),
                Objects.requireNonNull(wanted.lastDay()));
    }

    private List<Violation> ofDeputy(UUID id, @Nullable UUID deputy) {
        if (deputy == null) {
            return List.of(Violation.body("/standIn", REQUIRED));
        }
        if (deputy.equals(id)) {
            return List.of(Violation.body("/standIn", "deputy-of-oneself"));
        }
        var other = members.findById(deputy);
        return other == null || other.status(clock.instant()) == EmploymentStatus.LEFT
                ? List.of(Violation.body("/standIn", "unknown-staff-member"))
                : List.of();
    }

    /** Nobody is away from work, or there in stead of somebody, before the first day of work or after the last. */
    private static List<Violation> ofEmployment(List<StaffMember> both, NewDeputy wanted) {
        var violations = new ArrayList<Violation>();
        var first = both.stream()
                .map(StaffMember::employedFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (Objects.requireNonNull(wanted.firstDay()).isBefore(first)) {
            violations.add(Violation.body("/firstDay", "before-employment", Map.of("first", first)));
        }
        both.stream()
                .map(StaffMember::employedUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(last -> Objects.requireNonNull(wanted.lastDay()).isAfter(last))
                .ifPresent(
                        last -> violations.add(Violation.body("/lastDay", "after-employment", Map.of("last", last))));
        return violations;
    }

    private List<Violation> ofDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        var violations = new ArrayList<Violation>();
        var today = Zones.today(clock);
        if (first == null) {
            violations.add(Violation.body("/firstDay", REQUIRED));
        } else if (first.isBefore(today)) {
            violations.add(Violation.body("/firstDay", "date-in-past", Map.of("today", today)));
        }
        if (last == null) {
            violations.add(Violation.body("/lastDay", REQUIRED));
        } else if (first != null && last.isBefore(first)) {
            violations.add(Violation.body("/lastDay", "last-before-first", Map.of("first", first)));
        }
        return violations;
    }
}
