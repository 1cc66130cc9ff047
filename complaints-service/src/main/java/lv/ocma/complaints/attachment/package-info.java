/** Files that come with cases: known by what is in them, kept encrypted, scanned before anybody gets them. */
@NullMarked
package lv.ocma.complaints.attachment;

import org.jspecify.annotations.NullMarked;
