package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.value.Author;

/**
 * Something that was changed since the deadlines were computed last.
 *
 * @param what for people: {@code Closing date: December 18, 2026 to December 23, 2026}
 */
public record Statement(Author by, String what) {}
