/** Personal data at rest and in events is encrypted; look-ups go through keyed hashes (P5). */
@NullMarked
package lv.ocma.platform.privacy;

import org.jspecify.annotations.NullMarked;
