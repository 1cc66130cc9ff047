/** Terms of law as dated data with their sources: how long the office has, and how long people have. */
@NullMarked
package lv.ocma.complaints.rule;

import org.jspecify.annotations.NullMarked;
