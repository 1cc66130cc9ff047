package lv.ocma.complaints.forum;

import java.util.Set;

/** The life of a question on the forum. Nobody but staff sees it before it is published, nor while it is hidden. */
enum QuestionStatus {
    RECEIVED,
    PUBLISHED,
    ANSWERED,
    HIDDEN,
    REJECTED;

    Set<QuestionStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(PUBLISHED, REJECTED);
            case PUBLISHED -> Set.of(ANSWERED, HIDDEN);
            case ANSWERED -> Set.of(HIDDEN);
            case HIDDEN -> Set.of(PUBLISHED, ANSWERED, REJECTED);
            case REJECTED -> Set.of();
        };
    }

    boolean isPublic() {
        return switch (this) {
            case PUBLISHED, ANSWERED -> true;
            case RECEIVED, HIDDEN, REJECTED -> false;
        };
    }
}
