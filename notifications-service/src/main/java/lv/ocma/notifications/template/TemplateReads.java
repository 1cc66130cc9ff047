package lv.ocma.notifications.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.notifications.template.Templates.Filter;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows staff the templates with all their versions. */
@ApplicationScoped
class TemplateReads {

    private final Templates templates;

    TemplateReads(Templates templates) {
        this.templates = templates;
    }

    Template one(UUID id) {
        return templates.require(id);
    }

    /** Newest first. */
    Page<TemplateView> newestFirst(Filter filter, @Nullable String cursor, int limit, Caller caller) {
        var cursors =
                ListCursor.of("listTemplates", filter.kind(), filter.channel(), filter.language(), filter.status());
        var before = cursors.read(cursor, UUID::fromString).orElse(null);
        var page = Page.of(
                templates.newestFirst(filter, before, limit + 1),
                limit,
                last -> cursors.encode(last.id().toString()));
        return new Page<>(
                page.items().stream()
                        .map(template -> TemplateView.of(template, caller))
                        .toList(),
                page.next());
    }
}
