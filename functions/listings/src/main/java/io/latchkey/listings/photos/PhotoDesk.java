package io.latchkey.listings.photos;

import io.latchkey.listings.domain.value.Photo;
import io.latchkey.support.lambda.Environment;
import java.util.List;

/** Looks at an upload and puts it where it is shown, or says why not. */
public final class PhotoDesk {
    private final PhotoFiles files;

    public PhotoDesk(Environment environment) {
        this.files = PhotoFiles.of(environment);
    }

    /** What became of an upload. */
    public sealed interface Seen {
        /** It is shown in these sizes. */
        record Good(List<Photo.Size> sizes) implements Seen {
            public Good {
                sizes = List.copyOf(sizes);
            }
        }

        /** It is no photo, and why, in words for the agent. */
        record Bad(String reason) implements Seen {}

        /** It is not there any more, since it was looked at before. */
        record Gone() implements Seen {}
    }

    public Seen look(UploadName name) {
        var bytes = files.read(name);
        if (bytes.isEmpty()) {
            return new Seen.Gone();
        }
        try {
            var sizes = Picture.decode(bytes.get()).renditions();
            return new Seen.Good(files.show(name.mediaKey(), sizes));
        } catch (NoPicture e) {
            return new Seen.Bad(String.valueOf(e.getMessage()));
        }
    }

    public void forget(UploadName name) {
        files.forget(name);
    }
}
