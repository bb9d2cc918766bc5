package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.response.Reply;
import java.io.IOException;
import java.util.Optional;

/** The server answered, and not with what was asked for. Its text holds no secret. */
public final class RetsFailure extends IOException {
    /** What a caller can do differs with each. */
    public enum Reason {
        CREDENTIALS_REFUSED("the server refuses the user name or password"),
        AGENT_REFUSED("the server refuses the user agent or its password"),
        SESSION_TAKEN("the server permits no further session of this login"),
        SESSION_LOST("the server ends each session at once"),
        HTML_PAGE("the server answers with a web page instead of RETS"),
        NOT_RETS("the server answers with something that is not RETS"),
        STATUS("the server refuses the call"),
        REPLY("the server refuses the request"),
        NOT_OFFERED("the server does not offer this"),
        CUT_OFF("the answer ends early again and again");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;
    private final Optional<Reply> reply;

    RetsFailure(Reason reason, String detail) {
        super(detail.isEmpty() ? reason.words : reason.words + ": " + detail);
        this.reason = reason;
        this.reply = Optional.empty();
    }

    RetsFailure(Reason reason, Reply reply) {
        super(reason.words + ": " + reply);
        this.reason = reason;
        this.reply = Optional.of(reply);
    }

    public Reason reason() {
        return reason;
    }

    /** The server's own code, when it gave one. */
    public Optional<Reply> reply() {
        return reply;
    }

    /** Whether the same request, made later, may well succeed. */
    public boolean mayPass() {
        return switch (reason) {
            case SESSION_TAKEN, SESSION_LOST, CUT_OFF, STATUS -> true;
            case CREDENTIALS_REFUSED, AGENT_REFUSED, HTML_PAGE, NOT_RETS, REPLY, NOT_OFFERED ->
                    false;
        };
    }
}
