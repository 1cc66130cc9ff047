package lv.ocma.notifications.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.privacy.EventCipher;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The projection of the staff directory; of who has no account, or is not employed any more, nothing is kept: they sign nothing. */
@ApplicationScoped
public class Employees {

    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};

    private final Session session;
    private final ColumnCipher cipher;
    private final EventCipher events;
    private final ObjectMapper json;

    Employees(Session session, ColumnCipher cipher, EventCipher events, ObjectMapper json) {
        this.session = session;
        this.cipher = cipher;
        this.events = events;
        this.json = json;
    }

    /** @param subject {@code sub} of their tokens */
    public Optional<Employee> bySubject(String subject) {
        return session.createNativeQuery(
                        "select id, name, cast(unit as text) as unit, phone, email from employee where subject = :subject",
                        Tuple.class)
                .setParameter("subject", subject)
                .uniqueResultOptional()
                .map(this::employee);
    }

    void replace(StaffMemberPublished told) {
        var subject = told.subject();
        session.createNativeMutationQuery("delete from employee where id = :id or subject = :subject")
                .setParameter("id", told.id())
                .setParameter("subject", subject, String.class)
                .executeUpdate();
        var name = Stream.of(Optional.ofNullable(told.givenName()), Optional.ofNullable(told.familyName()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .strip();
        // Of who is not employed today the directory tells no name.
        if (subject != null && !name.isEmpty()) {
            add(told, subject, name);
        }
    }

    private void add(StaffMemberPublished told, String subject, String name) {
        session.createNativeMutationQuery("""
                        insert into employee (id, subject, name, unit, phone, email)
                        values (:id, :subject, :name, cast(:unit as jsonb), :phone, :email)""")
                .setParameter("id", told.id())
                .setParameter("subject", subject)
                .setParameter("name", cipher.encrypt(name))
                .setParameter("unit", written(told.unit()))
                .setParameter("phone", told.phone() == null ? null : cipher.encrypt(told.phone()), String.class)
                .setParameter("email", email(told.email()), String.class)
                .executeUpdate();
    }

    private Employee employee(Tuple row) {
        var phone = row.get("phone", String.class);
        return new Employee(
                row.get("id", String.class),
                cipher.decrypt(row.get("name", String.class)),
                unit(row.get("unit", String.class)),
                decrypted(phone),
                decrypted(row.get("email", String.class)));
    }

    private @Nullable String email(@Nullable String told) {
        return told == null ? null : cipher.encrypt(events.decrypt(told, String.class));
    }

    private @Nullable String decrypted(@Nullable String value) {
        return value == null ? null : cipher.decrypt(value);
    }

    private Map<String, String> unit(String written) {
        try {
            return json.readValue(written, BY_LANGUAGE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the unit of an employee cannot be read", e);
        }
    }

    private String written(Map<String, String> unit) {
        try {
            return json.writeValueAsString(unit);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
