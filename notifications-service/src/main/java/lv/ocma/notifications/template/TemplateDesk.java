package lv.ocma.notifications.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.template.Template.Doing;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;

/** Drafts templates, publishes them and throws drafts away; who did it is recorded. */
@ApplicationScoped
class TemplateDesk {

    private final Templates templates;
    private final TemplatePublication publication;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    TemplateDesk(
            Templates templates,
            TemplatePublication publication,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.templates = templates;
        this.publication = publication;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Template draft(NewTemplate wanted, Caller caller) {
        var key = TemplateRules.key(wanted);
        var said = TemplateRules.check(key, wanted.changed());
        templates.takeTurns();
        var draft = new Template(
                Ids.next(), key, templates.nextNumber(key), templates.publishedNumber(key), said, doing(caller));
        return kept(draft, "draft", caller);
    }

    @Transactional
    Template change(UUID id, ChangedTemplate wanted, Caller caller) {
        var draft = opened(id);
        draft.change(TemplateRules.check(draft.key(), wanted), templates.publishedNumber(draft.key()), doing(caller));
        return kept(draft, "change", caller);
    }

    /** By the rules of this release once more: an older one may have kept it. */
    @Transactional
    Template publish(UUID id, Caller caller) {
        // Before its row is locked, as who publishes locks that of what is published.
        templates.takeTurns();
        var draft = opened(id);
        publication.publish(draft, doing(caller));
        TemplateRules.check(draft.key(), ChangedTemplate.of(draft.said()));
        return kept(draft, "publish", caller);
    }

    @Transactional
    Template discard(UUID id, Caller caller) {
        var draft = opened(id);
        draft.discard(doing(caller));
        return kept(draft, "discard", caller);
    }

    /** Locked, and no other than the caller has seen. */
    private Template opened(UUID id) {
        var template = templates.lock(id);
        preconditions.requireMatch(template.version());
        return template;
    }

    private Template kept(Template template, String action, Caller caller) {
        templates.persistAndFlush(template);
        audit.change(caller, "template." + action, "template", template.id(), null);
        return template;
    }

    private Doing doing(Caller caller) {
        return new Doing(Objects.requireNonNull(caller.subject()), clock.instant());
    }
}
