package io.latchkey.listings.domain;

import io.latchkey.listings.domain.event.ListingEvent;
import io.latchkey.listings.domain.value.StandardStatus;
import java.util.List;
import java.util.Set;

/** The answer to a command: what changes, or a no that has a name. */
public sealed interface Decision {
    /** The listing as it will be, and what happened to it. */
    record Changed(Listing next, List<ListingEvent> events) implements Decision {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** It is that way already, or what came is older than what is known. */
    record Unchanged(Listing current) implements Decision {}

    /** No listing goes from there to there. */
    record IllegalMove(StandardStatus from, StandardStatus to, Set<StandardStatus> legal)
            implements Decision {
        public IllegalMove {
            legal = Set.copyOf(legal);
        }
    }

    /** A listing of that status needs these fields. */
    record Incomplete(StandardStatus status, List<String> fields) implements Decision {
        public Incomplete {
            fields = List.copyOf(fields);
        }
    }

    /** It is the MLS's to change. */
    record NotOurs(String originatingSystem) implements Decision {}

    /** The listing has no such thing. */
    record Missing(String what) implements Decision {}
}
