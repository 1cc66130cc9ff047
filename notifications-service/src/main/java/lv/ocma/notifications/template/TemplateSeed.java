package lv.ocma.notifications.template;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.ocma.notifications.template.Template.Doing;
import lv.ocma.notifications.wording.Content;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the templates of a release at start, once per content. Those that staff have written are left alone, and an instance of an
 * older release leaves newer content alone.
 */
@ApplicationScoped
class TemplateSeed {

    private static final Logger LOG = Logger.getLogger(TemplateSeed.class);
    private static final String NAME = "letters";

    private final Templates templates;
    private final TemplatePublication publication;
    private final Clock clock;

    TemplateSeed(Templates templates, TemplatePublication publication, Clock clock) {
        this.templates = templates;
        this.publication = publication;
        this.clock = clock;
    }

    /** Before whatever writes a letter. */
    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        take(SeedRelease.ofThis());
    }

    @Transactional
    void take(SeedRelease release) {
        templates.takeTurns();
        var taken = taken();
        if (taken != null
                && (taken.sha256.equals(release.sha256()) || release.generated().isBefore(taken.generated))) {
            return;
        }
        release.contents().forEach(this::publish);
        record(release);
        LOG.infof("Templates of %s taken in", release.generated());
    }

    private void publish(TemplateKey key, Content content) {
        var before = templates.published(key).orElse(null);
        if (before != null && (!before.isOfRelease() || before.said().content().equals(content))) {
            return;
        }
        var release = new Doing(Doing.RELEASE, clock.instant());
        var number = before == null ? null : before.number();
        var said = new Said(content, List.of());
        publication.publish(new Template(Ids.next(), key, templates.nextNumber(key), number, said, release), release);
    }

    private record Taken(LocalDate generated, String sha256) {}

    private @Nullable Taken taken() {
        return templates
                .getSession()
                .createNativeQuery(
                        "select cast(generated as text), sha256 from template_seed where name = :name", Object[].class)
                .setParameter("name", NAME)
                .getResultStream()
                .map(row -> new Taken(LocalDate.parse((String) row[0]), (String) row[1]))
                .findFirst()
                .orElse(null);
    }

    private void record(SeedRelease release) {
        templates
                .getSession()
                .createNativeMutationQuery("""
                        insert into template_seed (name, generated, sha256, loaded_at) values (:name, :generated, :sha256, :now)
                        on conflict (name) do update
                        set generated = excluded.generated, sha256 = excluded.sha256, loaded_at = excluded.loaded_at""")
                .setParameter("name", NAME)
                .setParameter("generated", release.generated())
                .setParameter("sha256", release.sha256())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
