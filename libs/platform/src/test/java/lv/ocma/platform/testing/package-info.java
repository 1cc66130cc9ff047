/** What the tests of every service use: clauses of the standard, tokens, real infrastructure, and the rules that hold the suite together. */
@NullMarked
package lv.ocma.platform.testing;

import org.jspecify.annotations.NullMarked;
