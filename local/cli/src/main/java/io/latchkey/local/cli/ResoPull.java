package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.limit.LimitState;
import io.latchkey.support.mls.limit.Patience;
import io.latchkey.support.mls.limit.Throttle;
import io.latchkey.support.mls.reso.Extract;
import io.latchkey.support.mls.reso.Provider;
import io.latchkey.support.mls.reso.ResoAuth;
import io.latchkey.support.mls.reso.ResoClient;
import io.latchkey.support.mls.reso.ResoService;
import io.latchkey.support.mls.rets.response.MediaObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pulls from a RESO Web API. The operator's own command may call a server on this machine. */
final class ResoPull {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final PullOptions options;
    private final PrintStream out;
    private final List<Photo> photos = new ArrayList<>();

    /** Where a photo of a row is. */
    private record Photo(String key, String number, URI place) {}

    ResoPull(PullOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run() throws IOException {
        var service =
                new ResoService(
                        root(),
                        Provider.named(options.provider),
                        auth(),
                        Optional.ofNullable(options.system));
        var throttle =
                new Throttle(
                        service.provider().limits(),
                        LimitState.fresh(),
                        InstantSource.system(),
                        Patience.of(PATIENCE));
        var rules = HttpRules.standard().withLoopback(true);
        try (var client = ResoClient.open(service, rules, throttle)) {
            extract().run(client, this::print);
        } finally {
            out.flush();
        }
        store();
    }

    /** People paste the address of the metadata. */
    private URI root() {
        var text = options.url.toString().replaceFirst("[?#].*$", "");
        return URI.create(text.replaceFirst("/?\\$metadata$", ""));
    }

    private ResoAuth auth() {
        if (options.token != null) {
            return new ResoAuth.Bearer(options.token);
        }
        if (options.user.isEmpty()) {
            return new ResoAuth.Anonymous();
        }
        if (options.tokenUrl == null) {
            throw new Plight("name where --user and --password get a token with --token-url");
        }
        return new ResoAuth.ClientCredentials(
                options.tokenUrl, options.user, options.password, "api", ResoAuth.SentAs.FORM);
    }

    private Extract extract() {
        return new Extract(
                options.resource,
                Optional.ofNullable(options.query),
                options.select,
                options.photos == null ? Optional.empty() : Optional.of("Media"),
                options.most());
    }

    private void print(ObjectNode row) {
        out.println(row);
        if (options.photos != null) {
            for (var media : row.path("Media")) {
                note(row, media.path("MediaURL").asText(""), media.path("Order").asText(""));
            }
        }
    }

    private void note(ObjectNode row, String place, String number) {
        try {
            var key = row.path("ListingKey").asText("row");
            photos.add(new Photo(key, number, options.url.resolve(place)));
        } catch (IllegalArgumentException e) {
            MlsPull.note("a photo has no address that can be called");
        }
    }

    private void store() throws IOException {
        if (options.photos == null) {
            return;
        }
        var folder = new PhotoFolder(options.photos);
        for (var photo : photos) {
            folder.store(
                    photo.key(),
                    MediaObject.at(photo.key(), photo.number(), photo.place().toString()));
        }
        MlsPull.note(folder.stored() + " photos in " + options.photos);
    }
}
