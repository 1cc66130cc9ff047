/** The life of templates: drafted, tried out, published, seeded. */
@NullMarked
package lv.ocma.notifications.template;

import org.jspecify.annotations.NullMarked;
