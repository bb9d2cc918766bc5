package io.latchkey.support.mls.limit;

import io.latchkey.support.mls.http.HttpAnswer;
import java.util.List;

/** What an answer tells about limits; {@code bytes} are those of its body as it travelled. */
public record Answered(int status, List<HttpAnswer.Field> fields, long bytes) {
    private static final int TOO_MANY_REQUESTS = 429;

    public Answered {
        fields = List.copyOf(fields);
    }

    boolean refused() {
        return status == TOO_MANY_REQUESTS;
    }
}
