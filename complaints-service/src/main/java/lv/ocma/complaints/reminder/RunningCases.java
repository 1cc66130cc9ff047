package lv.ocma.complaints.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.deadline.Turn;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** Cases whose clock runs, and which stage each has come to. What is kept of it stands in columns that the case itself does not know. */
@ApplicationScoped
class RunningCases {

    /** Of both kinds some, so that what is new does not wait for what is due; what has changed until it is locked is looked at again. */
    private static final String TAKE = """
            select f.id, f.reference, f.place, f.kind, f.examiner, f.employee, f.received_at, f.due, f.warned from case_file f
            where f.id in (
                (select id from case_file where status in ('RECEIVED', 'IN_EXAMINATION') and warned_due is distinct from due limit :limit)
                union all
                (select id from case_file where status in ('RECEIVED', 'IN_EXAMINATION') and warn_on <= :today order by warn_on limit :limit))
              and f.status in ('RECEIVED', 'IN_EXAMINATION') and (f.warned_due is distinct from f.due or f.warn_on <= :today)
            for update skip locked""";

    private static final String PAUSES = """
            select case_file, from_day, until_day from case_turn where kind = 'PAUSE' and case_file = any(:cases) order by case_file, position""";

    private static final String KEEP = """
            update case_file f set warned_due = p.due, warned = p.told, warn_on = p.next
            from unnest(:cases, cast(:due as date[]), :told, cast(:next as date[])) as p (id, due, told, next) where f.id = p.id""";

    private final Session session;

    RunningCases(Session session) {
        this.session = session;
    }

    /** Some of those that another last day was counted for, and of those that are to be warned of; locked. */
    List<RunningCase> takeSome(LocalDate today, int limit) {
        var found = session.createNativeQuery(TAKE, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("place", String.class)
                .addScalar("kind", String.class)
                .addScalar("examiner", String.class)
                .addScalar("employee", String.class)
                .addScalar("received_at", Instant.class)
                .addScalar("due", LocalDate.class)
                .addScalar("warned", Integer.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
        var pauses = pauses(found.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new));
        return found.stream().map(row -> running(row, pauses)).toList();
    }

    void keep(List<Plan> plans) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("cases", plans.stream().map(Plan::caseId).toArray(UUID[]::new), UUID[].class)
                .setParameter(
                        "due", plans.stream().map(plan -> plan.due().toString()).toArray(String[]::new), String[].class)
                .setParameter("told", plans.stream().map(Plan::told).toArray(Integer[]::new), Integer[].class)
                .setParameter(
                        "next",
                        plans.stream()
                                .map(plan ->
                                        plan.next() == null ? null : plan.next().toString())
                                .toArray(String[]::new),
                        String[].class)
                .executeUpdate();
    }

    private Map<UUID, List<Turn.Pause>> pauses(UUID[] cases) {
        return session
                .createNativeQuery(PAUSES, Tuple.class)
                .addScalar("case_file", UUID.class)
                .addScalar("from_day", LocalDate.class)
                .addScalar("until_day", LocalDate.class)
                .setParameter("cases", cases, UUID[].class)
                .getResultList()
                .stream()
                .collect(groupingBy(
                        row -> row.get("case_file", UUID.class),
                        mapping(
                                row -> new Turn.Pause(
                                        row.get("from_day", LocalDate.class), row.get("until_day", LocalDate.class)),
                                toList())));
    }

    private static RunningCase running(Tuple row, Map<UUID, List<Turn.Pause>> pauses) {
        var id = row.get("id", UUID.class);
        return new RunningCase(
                id,
                row.get("reference", String.class),
                row.get("place", String.class),
                row.get("kind", String.class),
                row.get("examiner", String.class),
                row.get("employee", String.class),
                LocalDate.ofInstant(row.get("received_at", Instant.class), Zones.RIGA),
                row.get("due", LocalDate.class),
                row.get("warned", Integer.class),
                pauses.getOrDefault(id, List.of()));
    }
}
