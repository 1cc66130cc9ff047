package lv.ocma.complaints.forum;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All questions of the forum. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {

    private static final UUID LATEST = new UUID(-1, -1);
    private static final String FIND = """
            select * from forum_question where published is not null and id < :before and (cast(:language as text) is null or language = :language)
              and (cast(:topic as text) is null or topic = :topic)""";

    /** Ranked are no more than some hundreds: nobody reads on, and a usual word must not cost more the longer the forum is there. */
    private static final String LIKE = """
            select question.* from forum_question question join (
              select id, ts_rank(search, to_tsquery('simple', :words)) as rank from (
                select id, search from forum_question where published is not null and search @@ to_tsquery('simple', :words) limit 300) found
              order by rank desc, id desc limit :limit) best on best.id = question.id
            order by best.rank desc, question.id desc""";

    private static final String ERASE = """
            update forum_question set original = null, contact_name = null, contact_email = null, contact_phone = null, contact_address = null, version = version + 1 where id in (
              select id from forum_question where erase_on < :today and original is not null order by erase_on limit :limit for update skip locked)""";

    private final Session session;

    Questions(Session session) {
        this.session = session;
    }

    /**
     * What the public looks for.
     *
     * @param words for {@code to_tsquery}; null for all
     */
    record Wanted(
            @Nullable String language,
            @Nullable String topic,
            @Nullable String words) {}

    /** {@link NotFound} as well for what nobody but staff may see. */
    Question requirePublic(UUID id) {
        return require(id, true);
    }

    Question require(UUID id) {
        return require(id, false);
    }

    private Question require(UUID id, boolean onlyPublic) {
        return findByIdOptional(id)
                .filter(question -> !onlyPublic || question.status().isPublic())
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    Question lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** The newest first. */
    List<Question> publicOnes(Wanted wanted, @Nullable UUID before, int limit) {
        var words = wanted.words();
        var query = session.createNativeQuery(
                        FIND
                                + (words == null ? "" : " and search @@ to_tsquery('simple', :words)")
                                + " order by id desc limit :limit",
                        Question.class)
                .setParameter("before", before == null ? LATEST : before)
                .setParameter("language", wanted.language(), String.class)
                .setParameter("topic", wanted.topic(), String.class)
                .setParameter("limit", limit);
        if (words != null) {
            query.setParameter("words", words);
        }
        return query.getResultList();
    }

    /** Those that are likest first. */
    List<Question> like(String words, int limit) {
        return session.createNativeQuery(LIKE, Question.class)
                .setParameter("words", words)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Those that were published or answered last. */
    List<Question> toldLast(int limit) {
        return find("toldAt is not null order by toldAt desc, id desc")
                .page(Page.ofSize(limit))
                .list();
    }

    /** The oldest first. */
    List<Question> in(QuestionStatus status, @Nullable UUID after, int limit) {
        return find("status = ?1 and id > ?2 order by id", status, after == null ? new UUID(0, 0) : after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Erases what was written, and by whom. */
    int eraseBefore(LocalDate today, int limit) {
        return session.createNativeMutationQuery(ERASE)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
