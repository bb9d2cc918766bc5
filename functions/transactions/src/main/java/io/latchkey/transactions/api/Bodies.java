package io.latchkey.transactions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Money;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.Party;
import io.latchkey.transactions.domain.Wording;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.forms.FactValues;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What callers send to enter a deal and to change its terms and people. */
final class Bodies {
    private static final int MOST = 100;
    private static final String VALUE =
            "a date, a date-time (by the property's clock, or with an offset), a whole number, true or false, or a time"
                    + " of day, as the fact's kind wants it";

    private Bodies() {}

    /** A deal to be entered. */
    @Introspected
    record NewTransaction(
            @Schema(description = "draft unless said otherwise") @Nullable Stage stage,
            Side side,
            Address address,
            @Schema(description = "the address' own unless said otherwise; one of its state's")
                    @Nullable String timeZone,
            @Schema(description = "GENERIC unless said otherwise", example = "TX-TREC-1-4")
                    @Nullable String contractForm,
            @Schema(
                            description =
                                    "unless said otherwise the one in force on the form's governing date")
                    @Nullable String formRevision,
            @Schema(description = "codes of what hangs beside the form, such as US-TRID")
                    @Nullable List<String> ruleSets,
            @Nullable Price price,
            @Nullable List<NewFact> facts,
            @Schema(description = "further deadlines, or others in the place of the form's own")
                    @Nullable List<RuleWords> deadlines,
            @Nullable List<NewParty> parties) {
        NewTransaction {
            Text.require("side", side);
            Text.require("address", address);
            ruleSets = few("ruleSets", ruleSets);
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
    record NewFact(
            String name,
            @Nullable String label,
            @Schema(description = "short for a value that is a day") @Nullable LocalDate date,
            @Schema(
                            description = VALUE,
                            oneOf = {String.class, Integer.class, Boolean.class})
                    @Nullable JsonNode value) {
        NewFact {
            Text.matching("name", name, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }

        Fact fact() {
            var known = Bodies.value("facts." + name, date, value);
            var words = label == null ? Wording.label(name) : label;
            return Fact.own(name, words, known);
        }
    }

    /** The one of the two that was sent; null for neither. */
    static @Nullable FactValue value(
            String field, @Nullable LocalDate date, @Nullable JsonNode value) {
        var sent = value == null || value.isNull() ? null : value;
        if (date != null && sent != null) {
            throw new InvalidValue(field, "has a date or a value, not both");
        }
        if (date != null) {
            return new FactValue.Day(FactValues.day(field, date));
        }
        return sent == null ? null : FactValues.read(field, sent, null);
    }

    /** A party to be added. */
    @Introspected
    record NewParty(
            Role role,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            @Schema(description = NOTIFIED) @Nullable Boolean notified) {
        Party party(String id) {
            return new Party(id, role, name, email, phone, company, notified);
        }
    }

    private static final String NOTIFIED =
            "whether told by e-mail when dates move or come near; agents and coordinators are unless said otherwise";

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
            @Schema(
                            description =
                                    "unless said otherwise the one in force on the form's governing date")
                    @Nullable String formRevision,
            @Nullable Price price) {}

    /** A party to be added to, or changed in, the version that was read. */
    @Introspected
    record PartyBody(
            long version,
            Role role,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            @Schema(description = NOTIFIED) @Nullable Boolean notified) {
        Party party(String id) {
            return new Party(id, role, name, email, phone, company, notified);
        }
    }

    static <T> List<T> few(String field, @Nullable List<T> sent) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > MOST) {
            throw new InvalidValue(field, "has at most " + MOST + " entries");
        }
        return List.copyOf(sent);
    }
}
