package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Money;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.MoveFact;
import io.latchkey.transactions.domain.Party;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.FederalHolidays;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.EndOfDay;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.deadline.Roll;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What callers send. */
final class Bodies {
    private static final int MOST = 100;

    private Bodies() {}

    /** A deal to be entered. */
    @Introspected
    record NewTransaction(
            @Schema(description = "draft unless said otherwise") @Nullable Stage stage,
            Side side,
            Address address,
            @Schema(description = "the state's main zone unless said otherwise")
                    @Nullable String timeZone,
            @Schema(description = "GENERIC unless said otherwise", example = "TX-TREC-1-4")
                    @Nullable String contractForm,
            @Nullable Price price,
            @Nullable List<NewFact> facts,
            @Schema(description = "further deadlines, or other numbers for the form's own")
                    @Nullable List<NewDeadline> deadlines,
            @Nullable List<NewParty> parties) {
        NewTransaction {
            Text.require("side", side);
            Text.require("address", address);
            facts = few("facts", facts);
            deadlines = few("deadlines", deadlines);
            parties = few("parties", parties);
        }
    }

    /** Money, its amount as text. */
    @Introspected
    record Price(@Schema(example = "450000.00") String amount, String currency) {
        // Looked at before it is read: 1E999999999 is a short text and a long number.
        private static final Pattern FORM = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

        Price {
            Text.matching("amount", amount, FORM, "is a text such as \"450000.00\"");
            Text.require("currency", currency);
        }

        static @Nullable Money money(@Nullable Price sent) {
            return sent == null ? null : new Money(new BigDecimal(sent.amount), sent.currency);
        }
    }

    /** A fact to begin with. */
    @Introspected
    record NewFact(String name, @Nullable String label, @Nullable LocalDate date) {
        NewFact {
            Text.matching("name", name, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }

        Fact fact() {
            return new Fact(name, label == null ? MoveFact.label(name) : label, date);
        }
    }

    /** A rule to begin with. */
    @Introspected
    record NewDeadline(
            String id,
            String label,
            String anchor,
            int offset,
            DayCount count,
            Roll roll,
            @Nullable LocalTime endOfDay) {
        DeadlineRule rule() {
            return DeadlineRule.of(id, label, Anchor.at(anchor), Period.days(offset))
                    .counting(count, FederalHolidays.NAME)
                    .rolling(roll)
                    .ending(endOfDay == null ? EndOfDay.MIDNIGHT.time() : endOfDay);
        }
    }

    /** A party to be added. */
    @Introspected
    record NewParty(
            Role role,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {
        Party party(String id) {
            return new Party(id, role, name, email, phone, company);
        }
    }

    /** Terms to be changed; what is absent stays. */
    @Introspected
    record TransactionPatch(
            long version,
            @Nullable Stage stage,
            @Nullable Side side,
            @Nullable Address address,
            @Nullable String timeZone,
            @Schema(description = "another form brings its own facts and deadlines")
                    @Nullable String contractForm,
            @Nullable Price price) {}

    /** A fact's day. */
    @Introspected
    record FactBody(long version, LocalDate date) {
        FactBody {
            Text.require("date", date);
        }
    }

    /** A party to be added to, or changed in, the version that was read. */
    @Introspected
    record PartyBody(
            long version,
            Role role,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {
        Party party(String id) {
            return new Party(id, role, name, email, phone, company);
        }
    }

    /** A rule to be set in the version that was read. */
    @Introspected
    record RuleBody(
            long version,
            String label,
            String anchor,
            int offset,
            DayCount count,
            Roll roll,
            @Nullable LocalTime endOfDay) {
        DeadlineRule rule(String id) {
            return DeadlineRule.of(id, label, Anchor.at(anchor), Period.days(offset))
                    .counting(count, FederalHolidays.NAME)
                    .rolling(roll)
                    .ending(endOfDay == null ? EndOfDay.MIDNIGHT.time() : endOfDay);
        }
    }

    /** The day on which what was due was done. */
    @Introspected
    record MetBody(long version, LocalDate metOn) {
        MetBody {
            Text.require("metOn", metOn);
        }
    }

    private static <T> List<T> few(String field, @Nullable List<T> sent) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > MOST) {
            throw new InvalidValue(field, "has at most " + MOST + " entries");
        }
        return List.copyOf(sent);
    }
}
