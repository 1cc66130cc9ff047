package lv.ocma.complaints.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case belongs to another one. */
@Schema(name = "CaseLinkKind")
enum LinkKind {
    DUPLICATE_OF,
    /** Both are examined together. */
    JOINED_WITH,
    FOLLOWS
}
