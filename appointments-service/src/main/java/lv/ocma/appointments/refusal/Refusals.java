package lv.ocma.appointments.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.platform.privacy.ColumnCipher;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** All refusals ever handed over; none is changed or deleted. */
@ApplicationScoped
class Refusals {

    private static final String BOOKING = "booking";
    private static final String TICKET = "ticket";
    private static final String COPIES = "copies";
    private static final String REFUSAL = "refusal";

    private static final String SELECT = """
            select r.booking, r.ticket, r.copies, r.decision, d.sha256 from refusal r join refusal_document d on d.refusal = r.id
            """;

    private final Session session;
    private final ColumnCipher cipher;
    private final ObjectMapper json;

    Refusals(Session session, ColumnCipher cipher, ObjectMapper json) {
        this.session = session;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * @param copies that are sent beside the one that was handed over
     * @param sha256 of the sheets, in hexadecimal digits
     */
    record Kept(VisitFile.Key visit, Decision decision, List<Copy> copies, String sha256) {}

    /** Which employee decided, and when. */
    record Official(String subject, Instant at) {}

    /** The next number of the place in the year; no other decision of the place takes one until the transaction ends. */
    int nextNumber(String place, int year) {
        return session.createNativeQuery("""
                        insert into refusal_count as c (place, year, last) values (:place, :year, 1)
                        on conflict (place, year) do update set last = c.last + 1 returning last""", Integer.class)
                .setParameter("place", place)
                .setParameter("year", year)
                .getSingleResult();
    }

    Set<VisitFile.Item> refusedOf(VisitFile.Key visit) {
        return session
                .createNativeQuery(
                        "select service, person from refusal_item where " + column(visit) + " = :visit", Tuple.class)
                .setParameter("visit", visit.id())
                .getResultList()
                .stream()
                .map(row -> new VisitFile.Item(row.get("service", String.class), row.get("person", Integer.class)))
                .collect(Collectors.toSet());
    }

    private static String column(VisitFile.Key visit) {
        return visit.isTicket() ? TICKET : BOOKING;
    }

    void keep(
            VisitFile visit,
            Decision decision,
            int number,
            Official official,
            List<Copy> copies,
            byte[] sheets,
            String sha256) {
        session.createNativeMutationQuery("""
                        insert into refusal (id, booking, ticket, place, year, number, refused_by, refused_at, reason, facts, grounds,
                          dispute_authority, dispute_until, decision, copies)
                        values (:id, :booking, :ticket, :place, :year, :number, :by, :at, :reason, :facts, :grounds,
                          :authority, cast(:until as date), :decision, :copies)""")
                .setParameter("id", decision.id())
                .setParameter(BOOKING, visit.key().booking(), UUID.class)
                .setParameter(TICKET, visit.key().ticket(), UUID.class)
                .setParameter(COPIES, copies.stream().map(Copy::name).toArray(String[]::new), String[].class)
                .setParameter("place", visit.place())
                .setParameter("year", decision.date().getYear())
                .setParameter("number", number)
                .setParameter("by", official.subject())
                .setParameter("at", official.at())
                .setParameter("reason", cipher.encrypt(decision.reason()))
                .setParameter("facts", cipher.encrypt(decision.facts()))
                .setParameter("grounds", decision.codes().toArray(String[]::new), String[].class)
                .setParameter("authority", decision.dispute().authority())
                .setParameter("until", decision.dispute().until().toString())
                .setParameter("decision", cipher.encrypt(written(decision)))
                .executeUpdate();
        for (var item : decision.refused()) {
            session.createNativeMutationQuery("""
                            insert into refusal_item (booking, ticket, service, person, refusal)
                            values (:booking, :ticket, :service, :person, :refusal)""")
                    .setParameter(BOOKING, visit.key().booking(), UUID.class)
                    .setParameter(TICKET, visit.key().ticket(), UUID.class)
                    .setParameter("service", item.service())
                    .setParameter("person", item.person())
                    .setParameter(REFUSAL, decision.id())
                    .executeUpdate();
        }
        session.createNativeMutationQuery(
                        "insert into refusal_document (refusal, sha256, content) values (:refusal, :sha256, :content)")
                .setParameter(REFUSAL, decision.id())
                .setParameter("sha256", sha256)
                .setParameter("content", cipher.encrypt(Base64.getEncoder().encodeToString(sheets)))
                .executeUpdate();
    }

    Optional<Kept> find(UUID id) {
        return kept(session.createNativeQuery(SELECT + "where r.id = :id", Tuple.class)
                        .setParameter("id", id))
                .findFirst();
    }

    /** In the order in which they were decided; each refuses a service of the visit, so they are few. */
    List<Kept> ofVisit(VisitFile.Key visit) {
        return kept(session.createNativeQuery(
                                SELECT + "where r." + column(visit) + " = :visit order by r.id", Tuple.class)
                        .setParameter("visit", visit.id()))
                .toList();
    }

    /** The sheets to the octet as they were handed over. */
    byte[] sheets(UUID id) {
        var content = session.createNativeQuery(
                        "select content from refusal_document where refusal = :refusal", String.class)
                .setParameter(REFUSAL, id)
                .getSingleResult();
        return Base64.getDecoder().decode(cipher.decrypt(content));
    }

    private Stream<Kept> kept(NativeQuery<Tuple> query) {
        return query
                .addScalar(BOOKING, UUID.class)
                .addScalar(TICKET, UUID.class)
                .addScalar(COPIES, String[].class)
                .addScalar("decision", String.class)
                .addScalar("sha256", String.class)
                .getResultList()
                .stream()
                .map(this::kept);
    }

    private Kept kept(Tuple row) {
        try {
            return new Kept(
                    VisitFile.Key.of(row.get(BOOKING, UUID.class), row.get(TICKET, UUID.class)),
                    json.readValue(cipher.decrypt(row.get("decision", String.class)), Decision.class),
                    Stream.of(row.get(COPIES, String[].class))
                            .map(Copy::valueOf)
                            .toList(),
                    row.get("sha256", String.class));
        } catch (JsonProcessingException e) {
            // Its text may quote the decision: only its kind goes on.
            throw new IllegalStateException(
                    "A refusal cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private String written(Decision decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A refusal cannot be written: " + e.getClass().getSimpleName());
        }
    }
}
