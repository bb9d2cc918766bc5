package io.latchkey.local.services.objects;

/** Told of each change before the client learns that it succeeded. */
@FunctionalInterface
public interface ObjectListener {
    /**
     * Returns when the change is safely handed on. When it throws, the client is told that the
     * request failed and repeats it, so no change goes untold; one may be told twice, as on AWS.
     */
    void changed(ObjectChange change);
}
