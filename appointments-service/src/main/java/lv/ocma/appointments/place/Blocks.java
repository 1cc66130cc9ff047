package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Times that staff have blocked. */
@ApplicationScoped
public class Blocks {

    private static final String SELECT = """
            select id, place, counter, lower(during) as starts, upper(during) as ends, reason from block where\s""";

    private final Session session;

    Blocks(Session session) {
        this.session = session;
    }

    /** Where a page of blocks begins. */
    public record After(Instant starts, UUID id) {}

    public Optional<Block> find(UUID id) {
        return session.createNativeQuery(SELECT + "id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(Blocks::block)
                .findFirst();
    }

    /** Of the place those that are in the window, by their start. */
    public List<Block> at(String place, Span window, @Nullable After after, int limit) {
        var from = after == null ? new After(Instant.EPOCH, new UUID(0, 0)) : after;
        return session
                .createNativeQuery(SELECT + """
                                place = :place and lower(during) < :end and upper(during) > :start
                                and (lower(during), id) > (:after, :afterId) order by lower(during), id limit :limit""", Tuple.class)
                .setParameter("place", place)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .setParameter("after", from.starts())
                .setParameter("afterId", from.id())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Blocks::block)
                .toList();
    }

    /** Of the place those that are to come or have just been: they take staff from its counters. */
    List<Block> live(String place) {
        return session
                .createNativeQuery(
                        SELECT + "place = :place and upper(during) > now() - interval '1 day' order by id", Tuple.class)
                .setParameter("place", place)
                .getResultList()
                .stream()
                .map(Blocks::block)
                .toList();
    }

    public void add(Block block, Instant now) {
        session.createNativeMutationQuery("""
                        insert into block (id, place, counter, during, reason, blocked_at)
                        values (:id, :place, :counter, tstzrange(:start, :end), :reason, :now)""")
                .setParameter("id", block.id())
                .setParameter("place", block.place())
                .setParameter("counter", block.counter(), String.class)
                .setParameter("start", block.during().start())
                .setParameter("end", block.during().end())
                .setParameter("reason", block.reason())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** @return false when somebody else has removed it */
    public boolean remove(UUID id) {
        return session.createNativeMutationQuery("delete from block where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private static Block block(Tuple row) {
        return new Block(
                row.get("id", UUID.class),
                row.get("place", String.class),
                row.get("counter", String.class),
                new Span(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                row.get("reason", String.class));
    }
}
