package io.latchkey.listings.domain.value;

import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a property can be seen.
 *
 * @param key {@code opn_} and a ULID
 * @param type a value of the lookup OpenHouseType
 */
public record OpenHouse(
        String key, Instant starts, Instant ends, String type, @Nullable String remarks) {
    private static final Duration LONGEST = Duration.ofHours(24);

    public OpenHouse {
        Text.require("OpenHouseStartTime", starts);
        Text.require("OpenHouseEndTime", ends);
        if (!ends.isAfter(starts) || ends.isAfter(starts.plus(LONGEST))) {
            throw new InvalidValue(
                    "OpenHouseEndTime", "is after OpenHouseStartTime, by 24 hours at most");
        }
        if (!DataDictionary.lookup("OpenHouseType").contains(type)) {
            throw new InvalidValue(
                    "OpenHouseType",
                    "is one of " + String.join(", ", DataDictionary.lookup("OpenHouseType")));
        }
        remarks = Text.optionalLine("OpenHouseRemarks", remarks, 500);
    }

    public boolean isPublic() {
        return type.equals("Public");
    }
}
