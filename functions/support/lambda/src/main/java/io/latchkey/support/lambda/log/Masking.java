package io.latchkey.support.lambda.log;

import java.util.regex.Pattern;

/**
 * Takes personal data and secrets out of text on its way to a log: addresses, telephone numbers,
 * tokens, card and social security numbers.
 */
public final class Masking {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+\\.?[A-Za-z0-9_-]*");
    private static final Pattern BEARER =
            Pattern.compile("(?i)(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{8,}");
    private static final Pattern SSN = Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![A-Za-z0-9_:.T-])(\\+\\d{8,15}|(\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})(?![A-Za-z0-9_-])");
    private static final Pattern CARD =
            Pattern.compile(
                    "(?<![A-Za-z0-9_-])\\d{4}([ -]?)\\d{4}\\1\\d{4}\\1\\d{1,7}(?![A-Za-z0-9_-])");

    private Masking() {}

    public static String mask(String text) {
        var masked = TOKEN.matcher(text).replaceAll("<token>");
        masked = BEARER.matcher(masked).replaceAll("$1 <token>");
        masked = EMAIL.matcher(masked).replaceAll("<e-mail>");
        masked = SSN.matcher(masked).replaceAll("<ssn>");
        masked = CARD.matcher(masked).replaceAll("<card>");
        return PHONE.matcher(masked).replaceAll("<phone>");
    }
}
