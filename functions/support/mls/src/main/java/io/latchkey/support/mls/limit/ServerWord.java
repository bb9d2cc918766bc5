package io.latchkey.support.mls.limit;

import io.latchkey.support.mls.http.HttpAnswer;
import io.latchkey.support.mls.limit.LimitState.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headers of an answer say about limits, in every dialect that providers use: {@code
 * X-RateLimit-Remaining} and {@code RateLimit-Reset}, with a word before it for each window ({@code
 * Burst-RateLimit-Remaining}, {@code Minute-Quota-Available}), and the one-line forms of the IETF
 * drafts on RateLimit fields.
 */
record ServerWord(Map<String, Allowance> allowances, Optional<Instant> retryAt) {
    /** Nobody may stop a connection for longer, by mistake or otherwise. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** The window where a server says what is left and not for how long. */
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private static final int MOST = 8;

    private static final Pattern NAME =
            Pattern.compile(
                    "([a-z-]*?)-?(?:rate-?limit|quota)-(remaining|available|reset|reset-?time)");
    private static final Pattern LEFT = Pattern.compile("\\b(?:remaining|r)\\s*=\\s*(\\d{1,15})");
    private static final Pattern RESET = Pattern.compile("\\b(?:reset|t)\\s*=\\s*(\\d{1,15})");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*(\\d{1,15})(?:\\.\\d+)?\\s*(?:[,;].*)?");

    static ServerWord in(Answered answer, Instant now) {
        var left = new HashMap<String, Long>();
        var resets = new HashMap<String, Instant>();
        Optional<Instant> retryAt = Optional.empty();
        for (var field : answer.fields()) {
            if (field.name().equalsIgnoreCase("Retry-After")) {
                retryAt = Moments.parse(field.value(), now).map(at -> capped(at, now));
            }
            read(field, now, left, resets);
        }
        var allowances = new HashMap<String, Allowance>();
        left.forEach((name, count) -> {
            var until = capped(resets.getOrDefault(name, now.plus(UNSAID)), now);
            allowances.put(name, new Allowance(count, until));
        });
        return new ServerWord(allowances, retryAt);
    }

    private static void read(
            HttpAnswer.Field field,
            Instant now,
            Map<String, Long> left,
            Map<String, Instant> resets) {
        var name = field.name().toLowerCase(Locale.ROOT);
        if (name.equals("ratelimit")) {
            oneLine(field.value(), now, left, resets);
            return;
        }
        var matched = NAME.matcher(name);
        if (!matched.matches() || left.size() + resets.size() > 2 * MOST) {
            return;
        }
        var window = matched.group(1);
        if (matched.group(2).startsWith("re") && !matched.group(2).equals("remaining")) {
            Moments.parse(field.value(), now).ifPresent(at -> resets.put(window, at));
            return;
        }
        number(NUMBER.matcher(field.value())).ifPresent(count -> left.put(window, count));
    }

    private static void oneLine(
            String value, Instant now, Map<String, Long> left, Map<String, Instant> resets) {
        var policies = value.split(",(?=\\s*\")", MOST);
        for (int i = 0; i < policies.length; i++) {
            var window = "policy " + i;
            var count = LEFT.matcher(policies[i]);
            if (count.find()) {
                left.put(window, Long.parseLong(count.group(1)));
            }
            var reset = RESET.matcher(policies[i]);
            if (reset.find()) {
                resets.put(window, now.plusSeconds(Long.parseLong(reset.group(1))));
            }
        }
    }

    private static Optional<Long> number(Matcher matcher) {
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    private static Instant capped(Instant at, Instant now) {
        var latest = now.plus(LONGEST);
        return at.isAfter(latest) ? latest : at;
    }
}
