package io.latchkey.transactions.forms;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.form.ContractForm;
import java.util.List;

/**
 * The forms and laws that come with the product: data in {@code forms/}, each rule with its source.
 */
public final class Forms {
    /** The form of a deal that is on none of the others. */
    public static final String GENERIC = "GENERIC";

    private static final List<String> CODES =
            List.of(
                    "TX-TREC-1-4",
                    "CA-CAR-RPA",
                    "FL-FARBAR-ASIS",
                    "FL-CRSP",
                    "CO-CBS",
                    "NJ-ATTORNEY-REVIEW",
                    "NY-STANDARD",
                    "US-TRID",
                    "US-RESCISSION",
                    "US-LEAD-PAINT",
                    GENERIC);
    private static final List<ContractForm> SHIPPED =
            CODES.stream()
                    .map(code -> Resources.read("/forms/" + code + ".json", FormWords.class).form())
                    .toList();

    private Forms() {}

    /** All of them; read once. */
    public static List<ContractForm> shipped() {
        return SHIPPED;
    }

    /**
     * The form of that code.
     *
     * @param field how the sender names the code
     * @throws InvalidValue with that field for one that is not known, naming those that are
     */
    public static ContractForm form(String field, String code) {
        return SHIPPED.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidValue(field, "is one of " + String.join(", ", CODES)));
    }
}
