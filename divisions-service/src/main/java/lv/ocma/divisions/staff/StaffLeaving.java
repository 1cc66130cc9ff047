package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** The end of employments: from then on the public does not find them, and their accounts are closed. */
@ApplicationScoped
class StaffLeaving {

    /** An office may hear late of a leaving; one told later still would be forgotten too early, and hide who acted in between. */
    static final int LATEST_TOLD_DAYS = 31;

    private static final String LAST_DAY = "/lastDay";

    private final StaffWriting writing;
    private final StaffMembers members;
    private final Clock clock;

    StaffLeaving(StaffWriting writing, StaffMembers members, Clock clock) {
        this.writing = writing;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    StaffMember leave(UUID id, LeavingRequest wanted, Caller caller) {
        var member = writing.opened(id, caller);
        var lastDay = wanted.lastDay();
        if (wanted.now() == (lastDay != null)) {
            throw new Invalid(Violation.body(LAST_DAY, "last-day-or-at-once"));
        }
        if (lastDay == null) {
            member.leaveAtOnce(clock.instant());
        } else {
            requireTold(lastDay, member.employedFrom());
            member.leave(lastDay, clock.instant());
        }
        endDeputyships(member, caller);
        return writing.kept(member, caller, "staff-member.leave");
    }

    /** Who is gone neither stands in nor is stood in for. What is over is not rewritten, also where the leaving is told late. */
    private void endDeputyships(StaffMember leaver, Caller caller) {
        var yesterday = Zones.today(clock).minusDays(1);
        var day = leaver.leftAt() == null ? Objects.requireNonNull(leaver.employedUntil()) : yesterday.plusDays(1);
        var last = day.isBefore(yesterday) ? yesterday : day;
        leaver.endDeputies(last);
        for (var other : members.whereStandsIn(leaver.id(), last)) {
            other.endDeputiesBy(leaver.id(), last);
            writing.kept(other, caller, "staff-member.end-stand-in");
        }
    }

    private void requireTold(LocalDate lastDay, LocalDate firstDay) {
        if (lastDay.isBefore(firstDay)) {
            throw new Invalid(Violation.body(LAST_DAY, "last-before-first", Map.of("first", firstDay)));
        }
        var first = Zones.today(clock).minusDays(LATEST_TOLD_DAYS);
        if (lastDay.isBefore(first)) {
            throw new Invalid(Violation.body(LAST_DAY, "last-day-long-past", Map.of("first", first)));
        }
    }

    /** Takes back a leaving whose last day is not over. */
    @Transactional
    StaffMember stay(UUID id, Caller caller) {
        var member = writing.opened(id, caller);
        if (member.account() != null && members.hasAccount(member.account(), member.employedFrom(), null, id)) {
            throw new Conflict("staff-account-taken");
        }
        member.stay(clock.instant());
        return writing.kept(member, caller, "staff-member.stay");
    }
}
