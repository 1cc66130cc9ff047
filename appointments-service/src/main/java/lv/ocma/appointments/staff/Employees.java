package lv.ocma.appointments.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.platform.privacy.ColumnCipher;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The projection of the staff directory; of who has no account, or has left, nothing is kept. */
@ApplicationScoped
public class Employees {

    private static final String LEFT = "LEFT";
    private static final String SELECT = "select id, subject, name, badge, place from employee where ";

    private final Session session;
    private final ColumnCipher cipher;

    Employees(Session session, ColumnCipher cipher) {
        this.session = session;
        this.cipher = cipher;
    }

    /** Also of who has left: whom they have served may ask by whom, as long as the directory knows it. */
    public Optional<Employee> bySubject(@Nullable String subject) {
        return subject == null
                ? Optional.empty()
                : found(session.createNativeQuery(SELECT + "subject = :subject", Tuple.class)
                        .setParameter("subject", subject));
    }

    /** Who can be given something to do. */
    public Optional<Employee> byId(String id) {
        return found(session.createNativeQuery(SELECT + "id = :id and not gone", Tuple.class)
                .setParameter("id", id));
    }

    private Optional<Employee> found(NativeQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> new Employee(
                        row.get("id", String.class),
                        row.get("subject", String.class),
                        cipher.decrypt(row.get("name", String.class)),
                        decrypted(row.get("badge", String.class)),
                        row.get("place", String.class)))
                .findFirst();
    }

    void replace(StaffMemberPublished told) {
        var name = name(told);
        if (told.subject() != null && !name.isEmpty()) {
            delete(told.id(), told.subject());
            add(told, name);
        } else if (told.subject() == null && told.status().equals(LEFT)) {
            // The directory itself has erased who it was (ADR 0127).
            delete(told.id(), null);
        } else {
            session.createNativeMutationQuery("update employee set gone = true where id = :id")
                    .setParameter("id", told.id())
                    .executeUpdate();
        }
    }

    private void delete(String id, @Nullable String subject) {
        session.createNativeMutationQuery("delete from employee where id = :id or subject = :subject")
                .setParameter("id", id)
                .setParameter("subject", subject, String.class)
                .executeUpdate();
    }

    private void add(StaffMemberPublished told, String name) {
        session.createNativeMutationQuery(
                        "insert into employee (id, subject, name, badge, place) values (:id, :subject, :name, :badge, :place)")
                .setParameter("place", told.place(), String.class)
                .setParameter("id", told.id())
                .setParameter("subject", told.subject())
                .setParameter("name", cipher.encrypt(name))
                .setParameter("badge", told.badge() == null ? null : cipher.encrypt(told.badge()), String.class)
                .executeUpdate();
    }

    private @Nullable String decrypted(@Nullable String value) {
        return value == null ? null : cipher.decrypt(value);
    }

    private static String name(StaffMemberPublished told) {
        var given = told.givenName() == null ? "" : told.givenName();
        var family = told.familyName() == null ? "" : told.familyName();
        return (given + " " + family).strip();
    }
}
