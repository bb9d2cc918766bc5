package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.value.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told that dates moved: everybody who listens, in one message for all that one
 * recalculation moved, but not a person who alone said what it follows from. The first dates of a
 * deal, and those of a draft or of a deal that has ended, are no news.
 */
final class Notices {
    private static final int MOST_STATEMENTS_TOLD = 10;

    private Notices() {}

    static List<TransactionEvent> of(Transaction deal, List<DeadlineMoved> moves) {
        var stage = deal.terms().stage();
        if (moves.isEmpty() || deal.schedule().isNew() || !stage.isOpen() || stage == Stage.draft) {
            return List.of();
        }
        return Audience.messages(
                deal, soleAuthor(deal.schedule()), "deadlines-moved", variables(deal, moves));
    }

    /** The mailbox of the one person who said everything; empty where it was more than one. */
    private static Set<String> soleAuthor(Schedule schedule) {
        var mailboxes = new HashSet<String>();
        for (var statement : schedule.statements()) {
            var email = statement.by().email();
            mailboxes.add(email == null ? "" : email.toLowerCase(Locale.ROOT));
        }
        return mailboxes.size() == 1 ? mailboxes : Set.of();
    }

    private static Map<String, Object> variables(Transaction deal, List<DeadlineMoved> moves) {
        List<Map<String, Object>> changes = changes(deal.schedule());
        List<Map<String, Object>> rows = moves.stream().map(Notices::row).toList();
        return Map.of(
                "address",
                deal.terms().address().oneLine(),
                "headline",
                headline(moves),
                "changes",
                changes,
                "deadlines",
                rows);
    }

    private static String headline(List<DeadlineMoved> moves) {
        var first = moves.getFirst();
        if (moves.size() > 1) {
            return moves.size() + " dates changed";
        }
        return first.to() == null
                ? first.label() + " has no date any more"
                : first.label() + " is due " + Wording.say(first.to());
    }

    private static List<Map<String, Object>> changes(Schedule schedule) {
        var all = schedule.statements();
        var told = new ArrayList<Map<String, Object>>();
        all.stream()
                .limit(MOST_STATEMENTS_TOLD)
                .forEach(each -> told.add(Map.of("what", each.what(), "by", each.by().name())));
        return told;
    }

    private static Map<String, Object> row(DeadlineMoved move) {
        return Map.of("label", move.label(), "before", say(move.from()), "after", say(move.to()));
    }

    private static String say(@Nullable LocalDate day) {
        return day == null ? "no date" : Wording.say(day);
    }
}
