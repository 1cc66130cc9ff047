package lv.ocma.divisions.staffaccount;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contradiction between an account and the directory.
 *
 * @param member null for who is not in the directory
 * @param expected what the directory says, where it is about that
 * @param found what the account says
 */
record Difference(
        String account,
        DifferenceKind kind,
        @Nullable UUID member,
        @Nullable String expected,
        @Nullable String found) {}
