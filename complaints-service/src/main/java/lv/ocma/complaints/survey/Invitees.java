package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.privacy.LookupHash;
import org.hibernate.Session;

/** Who was asked last when, and who wants to be asked no more: known by keyed hashes of person, e-mail and phone alone. */
@ApplicationScoped
class Invitees {

    private static final String KIND = "survey-invitee";

    private final Session session;
    private final LookupHash hashes;

    Invitees(Session session, LookupHash hashes) {
        this.session = session;
        this.hashes = hashes;
    }

    /** By each of which the person is recognised the next time; sorted, so that two transactions lock them in one order. */
    List<String> keys(Contact contact) {
        var person = Stream.ofNullable(contact.person()).map(UUID::toString);
        var email = Stream.ofNullable(contact.email()).map(mail -> mail.toLowerCase(Locale.ROOT));
        var phone = Stream.ofNullable(contact.phone())
                .map(number -> PhoneNumbers.e164(number).orElse(number));
        return Stream.of(person, email, phone)
                .flatMap(each -> each)
                .map(known -> hashes.of(KIND, known))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Whether they may be invited now, and if so that they were; in the running transaction.
     *
     * @param before who was invited on that day or later is not invited again
     */
    boolean claim(List<String> keys, LocalDate today, LocalDate before) {
        add(keys);
        var barred = session.createNativeQuery("""
                        select refused or coalesce(invited_on >= :before, false) from survey_invitee where invitee = any(:keys)
                        order by invitee for update""", Boolean.class)
                .setParameter("before", before)
                .setParameter("keys", keys.toArray(String[]::new), String[].class)
                .getResultList();
        if (barred.stream().anyMatch(Boolean::booleanValue)) {
            return false;
        }
        change("update survey_invitee set invited_on = :today where invitee = any(:keys)", keys, today);
        return true;
    }

    /** They are never invited again. */
    void refuse(List<String> keys, LocalDate today) {
        add(keys);
        change("update survey_invitee set refused = true, invited_on = :today where invitee = any(:keys)", keys, today);
    }

    /** Of those who may be invited again nothing need be known; who refused is kept. */
    int eraseBefore(LocalDate before, int limit) {
        return session.createNativeMutationQuery("""
                        delete from survey_invitee where invitee in (
                          select invitee from survey_invitee where not refused and invited_on < :before order by invited_on
                          limit :limit for update skip locked)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private void add(List<String> keys) {
        session.createNativeMutationQuery("""
                        insert into survey_invitee (invitee, refused) select key, false from unnest(:keys) key order by key
                        on conflict on constraint survey_invitee_pk do nothing""")
                .setParameter("keys", keys.toArray(String[]::new), String[].class)
                .executeUpdate();
    }

    private void change(String sql, List<String> keys, LocalDate today) {
        session.createNativeMutationQuery(sql)
                .setParameter("today", today)
                .setParameter("keys", keys.toArray(String[]::new), String[].class)
                .executeUpdate();
    }
}
