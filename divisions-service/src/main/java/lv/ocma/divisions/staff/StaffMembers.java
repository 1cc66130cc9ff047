package lv.ocma.divisions.staff;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.divisions.text.Words;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** All employees, leavers included, by family name. */
@ApplicationScoped
class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

    private static final String EMPLOYED =
            "s.employedFrom <= :today and (s.employedUntil is null or s.employedUntil >= :today) and s.leftAt is null";

    private static final Comparator<Position> BY_NAME =
            Comparator.comparing(Position::nameWords).thenComparing(Position::id);

    private final GivenBadges badges;

    StaffMembers(GivenBadges badges) {
        this.badges = badges;
    }

    StaffMember require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locks the row until the transaction ends. */
    StaffMember lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /**
     * Which of them are asked for.
     *
     * @param words each of which begins a word of the name
     * @param badge its number, in whatever case
     * @param employed the moment at which they have to be employed; null for leavers too
     * @param after where the page before ended
     */
    record Wanted(
            Words words,
            @Nullable String place,
            @Nullable String badge,
            @Nullable String account,
            @Nullable Instant employed,
            @Nullable Position after) {}

    /** Where an employee stands in the order of lists, which is that of the words of the names. */
    record Position(String nameWords, UUID id) implements Comparable<Position> {

        @Override
        public int compareTo(Position other) {
            return BY_NAME.compare(this, other);
        }
    }

    /** An employee as a search sees them. */
    record Named(UUID id, String givenName, String familyName) {

        static Named of(StaffMember member) {
            return new Named(
                    member.id(),
                    Objects.requireNonNull(member.givenName()),
                    Objects.requireNonNull(member.familyName()));
        }

        /** The family name first. */
        private Words words() {
            return Words.of(List.of(familyName, givenName));
        }

        Position position() {
            return new Position(String.join(" ", words().words()), id);
        }
    }

    /** Names are encrypted, so that they are looked at here and not in the database; an office has a thousand employees, not a million. */
    List<StaffMember> find(Wanted wanted, int limit) {
        var conditions = new ArrayList<String>(List.of("s.erasedAt is null"));
        var values = new HashMap<String, Object>();
        if (wanted.place() != null) {
            conditions.add("s.place = :place");
            values.put("place", wanted.place());
        }
        var badge = badges.badge(wanted.badge());
        if (badge != null) {
            conditions.add("s.badgeHash = :badge");
            values.put("badge", badge.hash());
        }
        if (wanted.account() != null) {
            conditions.add("s.account = :account");
            values.put("account", wanted.account());
        }
        if (wanted.employed() != null) {
            conditions.add(EMPLOYED);
            values.put("today", LocalDate.ofInstant(wanted.employed(), Zones.RIGA));
        }
        var query = getEntityManager()
                .createQuery(
                        "select s.id, s.givenName, s.familyName from StaffMember s where "
                                + String.join(" and ", conditions),
                        Named.class);
        values.forEach(query::setParameter);
        var after = wanted.after();
        return inOrder(query.getResultList().stream()
                .filter(named -> named.words().answer(wanted.words()))
                .map(Named::position)
                .filter(position -> after == null || position.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .map(Position::id)
                .toList());
    }

    /** Who was erased since their ids were read is left out. */
    private List<StaffMember> inOrder(List<UUID> ids) {
        var found = list("erasedAt is null and id in ?1", ids).stream()
                .collect(toMap(StaffMember::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /**
     * Leavers of whom something is to be erased, the longest gone first.
     *
     * @param contacts last day of who is reached no more
     * @param names last day of who is named no more
     */
    List<StaffMember> toErase(LocalDate contacts, LocalDate names, int limit) {
        return getEntityManager()
                .createQuery(
                        "select s from StaffMember s where s.erasedAt is null and (s.employedUntil <= :names"
                                + " or (s.contactsErasedAt is null and s.employedUntil <= :contacts))"
                                + " order by s.employedUntil, s.id",
                        StaffMember.class)
                .setParameter("contacts", contacts)
                .setParameter("names", names)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of the day of that moment. */
    Workforce workforce(Instant now) {
        var day = LocalDate.ofInstant(now, Zones.RIGA);
        var employed = getEntityManager()
                .createQuery("select s.id from StaffMember s where " + EMPLOYED, UUID.class)
                .setParameter("today", day)
                .getResultStream()
                .collect(toUnmodifiableSet());
        return new Workforce(day, employed, superiors(), deputyships(day, day));
    }

    boolean hasBadge(Badge badge, UUID butNot) {
        return count("badgeHash = ?1 and id <> ?2", badge.hash(), butNot) > 0;
    }

    /** Whether somebody else has or had the account on one of the days; without a last day on any from the first on. */
    boolean hasAccount(String account, LocalDate from, @Nullable LocalDate until, UUID butNot) {
        return list("account = ?1 and id <> ?2", account, butNot).stream()
                .anyMatch(
                        other -> isNotBefore(other.employedUntil(), from) && isNotBefore(until, other.employedFrom()));
    }

    private static boolean isNotBefore(@Nullable LocalDate end, LocalDate day) {
        return end == null || !end.isBefore(day);
    }

    Superiors superiors() {
        record Above(UUID member, UUID superior) {}
        var all = getEntityManager()
                .createQuery("select s.id, s.superior from StaffMember s where s.superior is not null", Above.class)
                .getResultList();
        return new Superiors(all.stream().collect(toMap(Above::member, Above::superior)));
    }

    /** Whom somebody stands in for after the day. */
    List<StaffMember> whereStandsIn(UUID deputy, LocalDate after) {
        return find(
                        "select distinct s from StaffMember s join s.deputies d where d.deputy = ?1 and d.lastDay > ?2 order by s.id",
                        deputy,
                        after)
                .list();
    }

    /** The first day, of those not over before the day, on which somebody is to be there for another or is to be stood in for. */
    Optional<LocalDate> firstDeputyDay(UUID member, LocalDate day) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(d.firstDay) from StaffMember s join s.deputies d"
                                + " where (s.id = :member or d.deputy = :member) and d.lastDay >= :day",
                        LocalDate.class)
                .setParameter("member", member)
                .setParameter("day", day)
                .getSingleResult());
    }

    /** Those that hold on any of the days. */
    Deputyships deputyships(LocalDate from, LocalDate to) {
        var meeting = "select s.id, d.deputy, d.firstDay, d.lastDay from StaffMember s join s.deputies d"
                + " where d.firstDay <= :to and d.lastDay >= :from";
        return new Deputyships(getEntityManager()
                .createQuery(meeting, Deputyship.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }
}
