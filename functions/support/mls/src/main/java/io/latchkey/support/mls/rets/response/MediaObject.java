package io.latchkey.support.mls.rets.response;

import java.util.Optional;

/**
 * What GetObject gives for one object: its bytes, or where they are, or why there are none.
 *
 * @param contentId the listing's key, as the server repeats it; empty where it does not
 * @param objectId the object's number among the listing's
 * @param contentType as the server says, in lower case and without parameters
 * @param location where the object can be fetched, when that was asked for
 * @param reply the server's code for this object alone, when it gave one
 * @param data empty where there is only a location or a reply
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of each photo would double the memory
public record MediaObject(
        String contentId,
        String objectId,
        String contentType,
        Optional<String> location,
        String description,
        boolean preferred,
        Optional<Reply> reply,
        byte[] data) {

    static MediaObject of(Headers headers, Optional<Reply> reply, byte[] data) {
        return new MediaObject(
                headers.get("content-id").orElse(""),
                headers.get("object-id").orElse(""),
                headers.contentType(),
                headers.get("location").filter(place -> !place.isBlank()),
                headers.get("content-description").orElse(""),
                headers.get("preferred").orElse("").equals("1"),
                reply,
                data);
    }

    /** An object that is known by its address alone. */
    public static MediaObject at(String contentId, String objectId, String location) {
        return new MediaObject(
                contentId,
                objectId,
                "",
                Optional.of(location),
                "",
                false,
                Optional.empty(),
                new byte[0]);
    }

    /** Whether there is something to show. */
    public boolean isPresent() {
        return reply.map(Reply::isOk).orElse(true) && (data.length > 0 || location.isPresent());
    }

    @Override
    public String toString() {
        return "MediaObject[%s:%s, %s, %d bytes]"
                .formatted(contentId, objectId, contentType, data.length);
    }
}
