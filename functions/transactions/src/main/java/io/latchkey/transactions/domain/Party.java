package io.latchkey.transactions.domain;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.value.Role;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a deal.
 *
 * @param phone as people write it; digits, spaces and {@code +().-}
 * @param notified whether told when dates move or come near; null for what is usual in the role
 */
public record Party(
        String id,
        Role role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable Boolean notified) {
    static final Pattern MAILBOX =
            Pattern.compile(
                    "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,250}\\.[A-Za-z0-9-]{2,63}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ().-]{5,30}");

    public Party {
        Text.require("role", role);
        name = Text.line("name", name, 200);
        email = Text.optionalLine("email", email, 320);
        if (email != null) {
            Text.matching("email", email, MAILBOX, "is one e-mail address");
        }
        phone = Text.optionalLine("phone", phone, 40);
        if (phone != null) {
            Text.matching(
                    "phone", phone, PHONE, "is a telephone number of digits, spaces and + ( ) . -");
        }
        company = Text.optionalLine("company", company, 200);
    }

    /** Whether it is this person's wish, or part of the role, to hear of the dates. */
    public boolean isNotified() {
        return email != null && (notified == null ? role.isReminded() : notified);
    }
}
