package io.latchkey.local.gateway;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** Ids and times in the forms that API Gateway gives them. */
public final class RequestIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private RequestIds() {}

    /** Such as {@code JKJaXmPLvHcESHA=}: also the form of connection ids. */
    public static String next() {
        byte[] bytes = new byte[11];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Such as {@code 12/Mar/2026:19:03:58 +0000}. */
    public static String time(Instant instant) {
        return CLF.format(instant);
    }
}
