package io.latchkey.listings.api;

import io.latchkey.model.InvalidValue;

/** For whom an answer is: the team sees all, consumers what may be displayed. */
enum Audience {
    team,
    consumer;

    static Audience of(String sent) {
        return switch (sent) {
            case "team" -> team;
            case "consumer" -> consumer;
            default -> throw new InvalidValue("audience", "is team or consumer");
        };
    }
}
