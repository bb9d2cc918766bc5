package io.latchkey.transactions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.Json;
import io.latchkey.transactions.domain.ContractForm;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The contract forms that come with the product: data in {@code forms/}, each rule with its source.
 */
@Singleton
class ContractForms {
    static final String GENERIC = "GENERIC";
    private static final List<String> CODES =
            List.of(
                    "TX-TREC-1-4",
                    "CA-CAR-RPA",
                    "FL-FARBAR-ASIS",
                    "CO-CBS",
                    "NJ-ATTORNEY-REVIEW",
                    "NY-STANDARD",
                    GENERIC);

    private final List<ContractForm> forms = CODES.stream().map(ContractForms::read).toList();

    List<ContractForm> all() {
        return forms;
    }

    /**
     * @throws InvalidValue for a form that is not known, naming those that are
     */
    ContractForm form(String code) {
        return forms.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue("contractForm", "is one of " + String.join(", ", CODES)));
    }

    private static ContractForm read(String code) {
        try (InputStream in = ContractForms.class.getResourceAsStream("/forms/" + code + ".json")) {
            JsonNode tree = Json.strict().readTree(in);
            return Json.strict().treeToValue(tree, ContractForm.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the form " + code + " cannot be read", e);
        }
    }
}
