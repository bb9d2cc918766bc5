package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.HomePhotos;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what to answer; knows nothing of sockets. */
final class ResoApi {
    /** Where a link would lead that leaves this host. */
    private static final String ELSEWHERE = "http://listings.example";

    private static final int FORGETFUL_PAGE = 10;
    private static final Pattern PREFERENCE =
            Pattern.compile("odata\\.maxpagesize=(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHOTO = Pattern.compile("/media/(\\d{1,12})/(\\d{1,3})\\.jpg");

    private final ResoSettings settings;
    private final Faults faults;
    private final Listings listings;
    private final IssuedTokens tokens;
    private final Gate gate;
    private final String root;
    private final Map<String, DataDictionary.Field> fields;

    /** A request without its socket; header names are in lower case. */
    record Asked(String method, String path, Query query, Query form, Map<String, String> headers) {
        /** Empty for what is absent. */
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    ResoApi(
            ResoSettings settings,
            Faults faults,
            Listings listings,
            IssuedTokens tokens,
            Gate gate,
            String root) {
        this.settings = settings;
        this.faults = faults;
        this.listings = listings;
        this.tokens = tokens;
        this.gate = gate;
        this.root = root;
        this.fields = DataDictionary.fields(settings.style());
    }

    Reply answer(Asked asked) {
        if (asked.path().equals("/token")) {
            return tokens.issue(asked.form(), asked.header("Authorization"));
        }
        var photo = PHOTO.matcher(asked.path());
        if (photo.matches()) {
            return photo(photo.group(1), Integer.parseInt(photo.group(2)));
        }
        var refusal = refusal(asked).or(gate::refusal);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            return gate.announced(resource(asked));
        } catch (BadQuery e) {
            return gate.announced(Reply.error(400, String.valueOf(e.getMessage())));
        }
    }

    private Optional<Reply> refusal(Asked asked) {
        if (faults.strikes(Fault.TOKEN_EXPIRED)) {
            tokens.forgetAll();
        }
        if (faults.strikes(Fault.ECHOED_TOKEN)) {
            return Optional.of(Reply.error(401, "Not accepted: " + asked.header("Authorization")));
        }
        if (faults.strikes(Fault.UNAUTHORIZED) || !tokens.good(asked.header("Authorization"))) {
            return Optional.of(Reply.error(401, "The access token is invalid or has expired"));
        }
        if (faults.strikes(Fault.UNAVAILABLE)) {
            return Optional.of(Reply.error(503, "Down for maintenance").with("Retry-After", "3"));
        }
        if (faults.strikes(Fault.REDIRECT_INSIDE)) {
            return Optional.of(
                    Reply.of(302, "text/plain", "").with("Location", "http://169.254.169.254/"));
        }
        if (faults.strikes(Fault.HTML)) {
            return Optional.of(
                    Reply.of(200, "text/html", "<!DOCTYPE html><html><body>Sign in</body></html>"));
        }
        boolean zipped = asked.header("Accept-Encoding").contains("gzip");
        return settings.style().strict() && !zipped
                ? Optional.of(Reply.error(400, "Accept-Encoding: gzip is required"))
                : Optional.empty();
    }

    private Reply resource(Asked asked) {
        var replication = settings.style().replicationPath().map(path -> "/Property" + path);
        if (asked.path().equals("/Property")) {
            int most =
                    asked.query().get("$expand").isPresent()
                            ? settings.style().expandPageSize()
                            : settings.style().pageSize();
            return page(asked, most);
        }
        if (replication.filter(asked.path()::equals).isPresent()) {
            return page(asked, 2_000);
        }
        if (asked.path().equals("/$metadata")) {
            return metadata();
        }
        return Reply.error(404, "Resource not found");
    }

    private Reply metadata() {
        if (faults.strikes(Fault.BAD_METADATA)) {
            return Reply.of(200, "application/xml", "<edmx:Edmx><unclosed");
        }
        if (faults.strikes(Fault.HOSTILE_METADATA)) {
            return Reply.of(200, "application/xml", Metadata.hostile());
        }
        return Reply.of(
                200, "application/xml", Metadata.document(fields, faults.strikes(Fault.DRIFT)));
    }

    private Reply page(Asked asked, int most) {
        var query = asked.query();
        boolean linked = query.get("$skiptoken").isPresent();
        if (linked && faults.strikes(Fault.EXPIRED_LINK)) {
            return Reply.error(410, "The continuation token has expired");
        }
        var result =
                new Selection(listings, settings.style(), fields, faults)
                        .page(query, size(asked, most));
        var link = result.continuation().map(token -> link(asked, token)).orElse(null);
        boolean asHeader = asked.path().endsWith("/replication");
        var body = new Pages(fields, root, faults).written(query, result, asHeader ? null : link);
        var reply =
                Reply.json(200, new String(body, StandardCharsets.UTF_8))
                        .with("OData-Version", "4.0");
        return asHeader && link != null
                ? reply.with("Link", "<" + link + ">; rel=\"next\"")
                : reply;
    }

    private int size(Asked asked, int most) {
        var preferred = PREFERENCE.matcher(asked.header("Prefer"));
        boolean said = preferred.find();
        int size = said ? Math.min(most, Math.max(1, Integer.parseInt(preferred.group(1)))) : most;
        if (asked.query().get("$skiptoken").isPresent()) {
            return !said && faults.strikes(Fault.LOST_PAGE_SIZE) ? FORGETFUL_PAGE : size;
        }
        return asked.query().number("$top").map(top -> Math.min(top, size)).orElse(size);
    }

    private @Nullable String link(Asked asked, String token) {
        var path = asked.path() + "?" + asked.query().continuedAt(token);
        if (faults.strikes(Fault.NO_LINKS)) {
            return null;
        }
        if (faults.strikes(Fault.FOREIGN_LINK)) {
            return ELSEWHERE + path;
        }
        if (faults.strikes(Fault.OTHER_PORT_LINK)) {
            return root.replaceFirst(":\\d+", ":1") + path;
        }
        if (faults.strikes(Fault.LOOPING_LINK) && asked.query().get("$skiptoken").isPresent()) {
            return root
                    + asked.path()
                    + "?"
                    + asked.query().continuedAt(asked.query().get("$skiptoken").get());
        }
        return root + path;
    }

    private Reply photo(String key, int number) {
        var listing =
                listings.require(key)
                        .filter(row -> number >= 1 && number <= row.home().offer().photos());
        if (listing.isEmpty()) {
            return Reply.error(404, "No such photo");
        }
        return new Reply(200, "image/jpeg", HomePhotos.jpeg(Long.parseLong(key), number), Map.of());
    }
}
