/** How the platform's own checks of mapped classes are tested. */
@NullMarked
package lv.ocma.platform.persistence;

import org.jspecify.annotations.NullMarked;
