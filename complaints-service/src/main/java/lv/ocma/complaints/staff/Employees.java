package lv.ocma.complaints.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.platform.privacy.ColumnCipher;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The projection of the staff directory. Of who has left it keeps the name as long as the directory does, so that a complaint can still say whom it is about;
 * of whom the directory has erased nothing is kept.
 */
@ApplicationScoped
public class Employees {

    private static final String LEFT = "LEFT";
    private static final String SELECT =
            "select id, subject, name, place, superior, stands_in, gone from employee where ";

    private final Session session;
    private final ColumnCipher cipher;

    Employees(Session session, ColumnCipher cipher) {
        this.session = session;
        this.cipher = cipher;
    }

    /** @param subject {@code sub} of their tokens */
    public Optional<Employee> bySubject(@Nullable String subject) {
        return subject == null
                ? Optional.empty()
                : found(session.createNativeQuery(SELECT + "subject = :subject", Tuple.class)
                                .setParameter("subject", subject))
                        .findFirst();
    }

    public Optional<Employee> byId(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : found(session.createNativeQuery(SELECT + "id = :id", Tuple.class)
                                .setParameter("id", id))
                        .findFirst();
    }

    /** Those of them who are known, in one query. */
    public List<Employee> byIds(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : found(session.createNativeQuery(SELECT + "id = any(:ids)", Tuple.class)
                                .setParameter("ids", ids.toArray(String[]::new), String[].class))
                        .toList();
    }

    /** Of all who are employed: as many as the office has, and for what is seldom asked. */
    public List<String> names() {
        return session.createNativeQuery("select name from employee where not gone", String.class)
                .getResultStream()
                .map(cipher::decrypt)
                .toList();
    }

    /** Who can be given something to do at a place: employed, and with an account. */
    public List<Employee> at(String place) {
        return found(session.createNativeQuery(
                                SELECT + "place = :place and not gone and subject is not null order by id", Tuple.class)
                        .setParameter("place", place))
                .toList();
    }

    void replace(StaffMemberPublished told) {
        var name = Stream.of(Optional.ofNullable(told.givenName()), Optional.ofNullable(told.familyName()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .strip();
        if (!name.isEmpty()) {
            freeAccount(told.id(), told.subject());
            add(told, name);
        } else if (told.status().equals(LEFT) && told.subject() == null) {
            // The directory itself has erased who it was (ADR 0127).
            session.createNativeMutationQuery("delete from employee where id = :id")
                    .setParameter("id", told.id())
                    .executeUpdate();
        } else {
            session.createNativeMutationQuery("update employee set gone = true where id = :id")
                    .setParameter("id", told.id())
                    .executeUpdate();
        }
    }

    /** An account that was somebody else's before is theirs no more. */
    private void freeAccount(String id, @Nullable String subject) {
        session.createNativeMutationQuery("update employee set subject = null where subject = :subject and id <> :id")
                .setParameter("id", id)
                .setParameter("subject", subject, String.class)
                .executeUpdate();
    }

    private void add(StaffMemberPublished told, String name) {
        session.createNativeMutationQuery("""
                        insert into employee (id, subject, name, place, superior, stands_in, gone)
                        values (:id, :subject, :name, :place, :superior, :standsIn, false)
                        on conflict on constraint employee_pk do update set subject = excluded.subject, name = excluded.name,
                          place = excluded.place, superior = excluded.superior, stands_in = excluded.stands_in, gone = false""")
                .setParameter("id", told.id())
                .setParameter("subject", told.subject(), String.class)
                .setParameter("name", cipher.encrypt(name))
                .setParameter("place", told.place(), String.class)
                .setParameter("superior", told.superior(), String.class)
                .setParameter("standsIn", told.standsIn().toArray(String[]::new), String[].class)
                .executeUpdate();
    }

    private Stream<Employee> found(NativeQuery<Tuple> query) {
        return query.addScalar("id", String.class)
                .addScalar("subject", String.class)
                .addScalar("name", String.class)
                .addScalar("place", String.class)
                .addScalar("superior", String.class)
                .addScalar("stands_in", String[].class)
                .addScalar("gone", Boolean.class)
                .getResultStream()
                .map(this::employee);
    }

    private Employee employee(Tuple row) {
        return new Employee(
                row.get("id", String.class),
                row.get("subject", String.class),
                cipher.decrypt(row.get("name", String.class)),
                row.get("place", String.class),
                row.get("superior", String.class),
                List.of(row.get("stands_in", String[].class)),
                row.get("gone", Boolean.class));
    }
}
