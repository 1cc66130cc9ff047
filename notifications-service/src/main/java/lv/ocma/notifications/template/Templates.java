package lv.ocma.notifications.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All versions of all templates. */
@ApplicationScoped
class Templates implements PanacheRepositoryBase<Template, UUID> {

    private static final String OF_KEY = "kind = ?1 and channel = ?2 and language = ?3";

    /** Numbers and publications are counted one after the other; until the transaction ends. */
    void takeTurns() {
        getSession()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('template')) as text)", String.class)
                .getSingleResult();
    }

    Template require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locks the row until the transaction ends. */
    Template lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    Optional<Template> published(TemplateKey key) {
        return find(
                        OF_KEY + " and status = ?4",
                        key.kind(),
                        key.channel(),
                        key.language().tag(),
                        TemplateStatus.PUBLISHED)
                .firstResultOptional();
    }

    @Nullable
    Integer publishedNumber(TemplateKey key) {
        return published(key).map(Template::number).orElse(null);
    }

    /** In one's turn. */
    int nextNumber(TemplateKey key) {
        return find(
                                OF_KEY + " order by number desc",
                                key.kind(),
                                key.channel(),
                                key.language().tag())
                        .page(Page.ofSize(1))
                        .firstResultOptional()
                        .map(Template::number)
                        .orElse(0)
                + 1;
    }

    /** In one's turn. */
    long nextPublication() {
        return getSession()
                .createNativeQuery("select coalesce(max(publication), 0) + 1 from template", Long.class)
                .getSingleResult();
    }

    /** @param kind and the others null for whatever it is */
    record Filter(
            @Nullable String kind,
            @Nullable TemplateChannel channel,
            @Nullable String language,
            @Nullable TemplateStatus status) {}

    /** Newest first, those made before the given one; ids grow with time. */
    List<Template> newestFirst(Filter filter, @Nullable UUID before, int limit) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        add(conditions, values, "kind", filter.kind());
        add(conditions, values, "channel", filter.channel());
        add(conditions, values, "language", filter.language());
        add(conditions, values, "status", filter.status());
        if (before != null) {
            conditions.add("id < :before");
            values.put("before", before);
        }
        return find(String.join(" and ", conditions) + " order by id desc", values)
                .page(Page.ofSize(limit))
                .list();
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }
}
