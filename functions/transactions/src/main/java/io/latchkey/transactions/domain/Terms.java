package io.latchkey.transactions.domain;

import io.latchkey.model.Money;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.PropertyZone;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed and where it stands, apart from its dates and their rules.
 *
 * @param timeZone the property's, by name; one of its state's
 */
public record Terms(
        Stage stage, Side side, Address address, String timeZone, @Nullable Money price) {

    public Terms {
        Text.require("stage", stage);
        Text.require("side", side);
        Text.require("address", address);
        Text.require("timeZone", timeZone);
        var _ = PropertyZone.named(timeZone, address.stateOrProvince());
    }

    Terms with(Money other) {
        return new Terms(stage, side, address, timeZone, other);
    }
}
