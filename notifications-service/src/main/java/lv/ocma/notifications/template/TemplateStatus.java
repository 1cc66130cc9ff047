package lv.ocma.notifications.template;

import java.util.Set;

/** The life of a version: drafted, perhaps published, and replaced by a later one. What a message was written by never changes. */
enum TemplateStatus {
    DRAFT,
    /** One of each kind, channel and language. */
    PUBLISHED,
    REPLACED,
    DISCARDED;

    Set<TemplateStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, DISCARDED);
            case PUBLISHED -> Set.of(REPLACED);
            case REPLACED, DISCARDED -> Set.of();
        };
    }
}
