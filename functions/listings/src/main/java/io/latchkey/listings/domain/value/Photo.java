package io.latchkey.listings.domain.value;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo on its way or in its place, in the order of the list that holds it.
 *
 * @param mediaKey {@code pho_} and a ULID; long enough that nobody guesses where its files are
 * @param description for people who do not see it, and under it
 * @param refused why it is none, in words for the agent; absent unless it was refused
 * @param sizes its files, smallest first; empty until it is ready
 */
public record Photo(
        String mediaKey,
        State state,
        @Nullable String description,
        @Nullable String refused,
        List<Size> sizes,
        Instant changed) {
    /** How far it has come. */
    public enum State {
        awaited,
        ready,
        refused
    }

    /**
     * One file.
     *
     * @param name small, medium or large
     * @param path where the edge serves it
     */
    public record Size(String name, String path, int width, int height) {}

    public Photo {
        description = Text.optionalLine("LongDescription", description, 1024);
        sizes = List.copyOf(sizes);
        if ((state == State.ready) == sizes.isEmpty()) {
            throw new InvalidValue("Media", "has files when it is ready, and only then");
        }
    }

    public static Photo awaited(String mediaKey, @Nullable String description, Instant now) {
        return new Photo(mediaKey, State.awaited, description, null, List.of(), now);
    }

    public Photo ready(List<Size> files, Instant now) {
        return new Photo(mediaKey, State.ready, description, null, files, now);
    }

    public Photo refused(String reason, Instant now) {
        return new Photo(mediaKey, State.refused, description, reason, List.of(), now);
    }

    public Photo described(@Nullable String words, Instant now) {
        return new Photo(mediaKey, state, words, refused, sizes, now);
    }
}
