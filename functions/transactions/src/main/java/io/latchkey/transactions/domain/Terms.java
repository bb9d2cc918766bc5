package io.latchkey.transactions.domain;

import io.latchkey.model.Money;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.PropertyZone;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed and where it stands, apart from its dates.
 *
 * @param timeZone the property's, by name
 * @param contractForm a code of {@link ContractForm}
 */
public record Terms(
        Stage stage,
        Side side,
        Address address,
        String timeZone,
        String contractForm,
        @Nullable Money price) {
    public Terms {
        Text.require("stage", stage);
        Text.require("side", side);
        Text.require("address", address);
        var _ = PropertyZone.named(timeZone);
        contractForm = Text.line("contractForm", contractForm, 40);
    }
}
