package lv.ocma.notifications.template;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.notifications.template.Template.Doing;

/** Puts a draft in the place of what is published, in the running transaction; publications take turns. */
@ApplicationScoped
class TemplatePublication {

    private final Templates templates;
    private final PublishedTemplates published;

    TemplatePublication(Templates templates, PublishedTemplates published) {
        this.templates = templates;
        this.published = published;
    }

    void publish(Template draft, Doing publishing) {
        templates.takeTurns();
        var before = templates.published(draft.key()).orElse(null);
        if (before != null) {
            before.replace(publishing);
            // First, as there is one published at a time.
            templates.flush();
        }
        draft.publish(templates.nextPublication(), before == null ? null : before.number(), publishing);
        templates.persistAndFlush(draft);
        published.changeAfterCommit();
    }
}
