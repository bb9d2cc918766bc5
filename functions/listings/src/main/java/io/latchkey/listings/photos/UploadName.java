package io.latchkey.listings.photos;

import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.model.TeamId;
import java.util.Optional;

/** Where an upload lies: the name says whose it is, and nobody but us makes such names. */
public record UploadName(TeamId team, ListingKey listing, String mediaKey) {
    public static final String FOLDER = "uploads/";

    public String key() {
        return FOLDER + team.value() + "/" + listing.value() + "/" + mediaKey;
    }

    /** Empty for a name that we never gave. */
    public static Optional<UploadName> of(String key) {
        var parts = key.split("/", -1);
        if (parts.length != 4 || !key.startsWith(FOLDER) || !ListingKey.isOne(parts[2])) {
            return Optional.empty();
        }
        return Optional.of(
                new UploadName(new TeamId(parts[1]), new ListingKey(parts[2]), parts[3]));
    }
}
