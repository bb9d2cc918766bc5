package io.latchkey.listings.domain.dictionary;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** How a field's values are written; each kind reads what JSON may hold into one Java type. */
enum Kind {
    text {
        @Override
        Object read(Field field, Object raw) {
            return Text.line(field.name(), string(field, raw), field.limit());
        }
    },
    prose {
        @Override
        Object read(Field field, Object raw) {
            var value =
                    Normalizer.normalize(string(field, raw), Normalizer.Form.NFC)
                            .replace("\r\n", "\n")
                            .strip();
            if (value.isEmpty() || value.length() > field.limit()) {
                throw new InvalidValue(
                        field.name(), "has from 1 to " + field.limit() + " characters");
            }
            if (HIDDEN.matcher(value).find()) {
                throw new InvalidValue(field.name(), "has no control characters");
            }
            return value;
        }
    },
    link {
        @Override
        Object read(Field field, Object raw) {
            var value = Text.line(field.name(), string(field, raw), field.limit());
            try {
                var uri = new URI(value);
                if (uri.getHost() != null && "https".equalsIgnoreCase(uri.getScheme())) {
                    return value;
                }
            } catch (URISyntaxException e) {
                throw new InvalidValue(field.name(), "is a web address that begins with https://");
            }
            throw new InvalidValue(field.name(), "is a web address that begins with https://");
        }
    },
    texts {
        @Override
        Object read(Field field, Object raw) {
            if (!(raw instanceof List<?> all)) {
                throw new InvalidValue(field.name(), "is a list of texts");
            }
            if (all.size() > MOST_TEXTS) {
                throw new InvalidValue(field.name(), "has at most " + MOST_TEXTS + " entries");
            }
            return all.stream()
                    .map(one -> Text.line(field.name(), string(field, one), LONGEST_TEXT))
                    .distinct()
                    .toList();
        }
    },
    lookup {
        @Override
        Object read(Field field, Object raw) {
            var value = string(field, raw).strip();
            return field.values().stream()
                    .filter(value::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidValue(
                                    field.name(),
                                    "is one of " + String.join(", ", field.values())));
        }
    },
    yesno {
        @Override
        Object read(Field field, Object raw) {
            if (raw instanceof Boolean) {
                return raw;
            }
            throw new InvalidValue(field.name(), "is true or false");
        }
    },
    integer {
        @Override
        Object read(Field field, Object raw) {
            var value = number(field, raw);
            if (value.signum() < 0
                    || value.compareTo(BigDecimal.valueOf(field.limit())) > 0
                    || value.stripTrailingZeros().scale() > 0) {
                throw new InvalidValue(
                        field.name(), "is a whole number from 0 to " + field.limit());
            }
            return value.intValueExact();
        }
    },
    decimal {
        @Override
        Object read(Field field, Object raw) {
            return positive(field, number(field, raw));
        }
    },
    money {
        @Override
        Object read(Field field, Object raw) {
            return positive(field, number(field, raw));
        }
    },
    degrees {
        @Override
        Object read(Field field, Object raw) {
            var value = number(field, raw);
            if (value.abs().compareTo(BigDecimal.valueOf(field.limit())) > 0) {
                throw new InvalidValue(
                        field.name(),
                        "is in degrees, from -" + field.limit() + " to " + field.limit());
            }
            return plain(value.setScale(Math.min(value.scale(), 8), RoundingMode.HALF_UP));
        }
    },
    date {
        @Override
        Object read(Field field, Object raw) {
            if (raw instanceof LocalDate) {
                return raw;
            }
            try {
                var day = LocalDate.parse(string(field, raw));
                if (day.getYear() >= 1700 && day.getYear() <= 2200) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                throw new InvalidValue(field.name(), "is a date that exists, as YYYY-MM-DD");
            }
            throw new InvalidValue(field.name(), "is a date between 1700 and 2200");
        }
    };

    private static final int MOST_TEXTS = 60;
    private static final int LONGEST_TEXT = 100;
    private static final BigDecimal BOUND = new BigDecimal("1000000000000");

    // As in every text of ours, but prose has lines.
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "[\\p{Cntrl}&&[^\\n\\t]\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    /**
     * The value in its own type.
     *
     * @param raw text, number, truth value or list
     * @throws InvalidValue naming the field and its rule
     */
    abstract Object read(Field field, Object raw);

    private static String string(Field field, Object raw) {
        if (raw instanceof String value) {
            return value;
        }
        throw new InvalidValue(field.name(), "is a text");
    }

    private static BigDecimal number(Field field, Object raw) {
        return switch (raw) {
            case BigDecimal value when value.precision() <= 30 && Math.abs(value.scale()) <= 30 ->
                    value;
            case BigInteger value when value.bitLength() < 64 -> new BigDecimal(value);
            case Integer value -> BigDecimal.valueOf(value);
            case Long value -> BigDecimal.valueOf(value);
            default -> throw new InvalidValue(field.name(), "is a number");
        };
    }

    private static BigDecimal positive(Field field, BigDecimal value) {
        if (value.signum() < 0
                || value.compareTo(BOUND) >= 0
                || value.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue(
                    field.name(), "is at least 0, below 10 to the 12th, with at most two decimals");
        }
        return plain(value);
    }

    /** One form for each number, so that 450000 and 450000.00 are no change. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
