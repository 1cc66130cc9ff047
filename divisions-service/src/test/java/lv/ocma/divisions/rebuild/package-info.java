/** Another service that has nothing but the topics of this one. */
@NullMarked
package lv.ocma.divisions.rebuild;

import org.jspecify.annotations.NullMarked;
