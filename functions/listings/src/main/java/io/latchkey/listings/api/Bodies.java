package io.latchkey.listings.api;

import io.latchkey.listings.photos.PhotoFiles;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What callers send, where it is no listing. */
final class Bodies {
    private Bodies() {}

    /** Hours in which a property can be seen. */
    @Introspected
    record NewOpenHouse(
            long version,
            @Schema(name = "OpenHouseStartTime") Instant OpenHouseStartTime,
            Instant OpenHouseEndTime,
            @Schema(description = "Public unless said otherwise") @Nullable String OpenHouseType,
            @Nullable String OpenHouseRemarks) {
        NewOpenHouse {
            Text.require("OpenHouseStartTime", OpenHouseStartTime);
            Text.require("OpenHouseEndTime", OpenHouseEndTime);
        }
    }

    /** A photo that is about to be uploaded. */
    @Introspected
    record NewPhoto(
            @Schema(description = "image/jpeg or image/png") String type,
            @Schema(description = "the file's size in bytes") long bytes,
            @Nullable String LongDescription) {
        private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

        NewPhoto {
            if (!TYPES.contains(Text.require("type", type))) {
                throw new InvalidValue("type", "is image/jpeg or image/png");
            }
            if (bytes < 1 || bytes > PhotoFiles.LARGEST) {
                throw new InvalidValue("bytes", "is from 1 to " + PhotoFiles.LARGEST);
            }
        }
    }

    /** Another text for a photo. */
    @Introspected
    record PhotoPatch(long version, @Nullable String LongDescription) {}

    /** All photos in order, the one for lists first. */
    @Introspected
    record PhotoOrder(long version, List<String> order) {
        PhotoOrder {
            order = List.copyOf(Text.require("order", order));
        }
    }

    /** Where to send a photo. */
    @Introspected
    @Schema(name = "PhotoUpload")
    record UploadView(
            @Schema(name = "MediaKey") String MediaKey,
            String method,
            String url,
            Map<String, String> headers,
            Instant expiresAt,
            @Schema(description = "the listing's version with the photo in it") long version) {}
}
