/** What is personal goes once its time is over (P5): each feature says what and when, and one run erases it. */
@NullMarked
package lv.ocma.complaints.retention;

import org.jspecify.annotations.NullMarked;
