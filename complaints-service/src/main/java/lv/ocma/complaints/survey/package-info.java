/** How it was for customers: who is asked, what they answer without a way back to them, and what all answers together say (C7). */
@NullMarked
package lv.ocma.complaints.survey;

import org.jspecify.annotations.NullMarked;
