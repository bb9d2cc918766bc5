package io.latchkey.listings.photos;

/** The bytes are no picture that can be shown; the message is for the agent who sent them. */
final class NoPicture extends Exception {
    NoPicture(String reason) {
        super(reason);
    }
}
