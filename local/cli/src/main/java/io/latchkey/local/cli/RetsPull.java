package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.rets.KeyFields;
import io.latchkey.support.mls.rets.ObjectRequest;
import io.latchkey.support.mls.rets.RetsFailure;
import io.latchkey.support.mls.rets.RetsServer;
import io.latchkey.support.mls.rets.RetsSession;
import io.latchkey.support.mls.rets.SearchRequest;
import io.latchkey.support.mls.rets.SearchRows;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pulls from a RETS server. The operator's own command may call a server on this machine. */
final class RetsPull {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PullOptions options;
    private final PrintStream out;
    private final List<String> keys = new ArrayList<>();
    private long printed;

    RetsPull(PullOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run() throws IOException {
        try (var session = RetsSession.login(server())) {
            var className = className(session);
            var fields = KeyFields.of(session, options.resource, className);
            rows(session, request(className, fields), fields);
            out.flush();
            photos(session, fields);
        }
    }

    private RetsServer server() {
        var server =
                RetsServer.at(options.url, options.user, options.password)
                        .with(HttpRules.standard().withLoopback(true));
        var agent = options.agent == null ? server.agent() : options.agent;
        return server.as(agent, Optional.ofNullable(options.agentPassword));
    }

    private String className(RetsSession session) throws IOException {
        if (options.className != null) {
            return options.className;
        }
        try {
            var classes = session.metadata().classes(options.resource);
            if (!classes.isEmpty()) {
                var names = classes.stream().map(each -> each.name()).toList();
                MlsPull.note("class " + names.getFirst() + " of " + names);
                return names.getFirst();
            }
        } catch (RetsFailure failure) {
            MlsPull.note("no metadata: " + failure.getMessage());
        }
        throw new Plight("the server does not name its classes: name one with --class");
    }

    private SearchRequest request(String className, KeyFields fields) {
        var query = options.query == null ? SearchRequest.EVERYTHING : options.query;
        var request = SearchRequest.of(options.resource, className, query);
        if (!options.select.isEmpty()) {
            request = request.select(options.select);
        }
        if (options.limit != null) {
            request = request.limit(options.limit);
        }
        if (fields.key().isPresent()) {
            request = request.keyedBy(fields.key().get());
        }
        return fields.changed().isPresent() ? request.slicedBy(fields.changed().get()) : request;
    }

    /** Not every server knows a query for everything; any key is at least zero. */
    private void rows(RetsSession session, SearchRequest request, KeyFields fields)
            throws IOException {
        try {
            print(session, request, fields);
        } catch (RetsFailure failure) {
            var refused = failure.reason() == RetsFailure.Reason.REPLY && printed == 0;
            if (!refused || options.query != null || fields.key().isEmpty()) {
                throw failure;
            }
            print(session, request.asking("(" + fields.key().get() + "=0+)"), fields);
        }
    }

    private void print(RetsSession session, SearchRequest request, KeyFields fields)
            throws IOException {
        try (var rows = session.rows(request)) {
            while (printed < options.most() && rows.next()) {
                fields.key().map(rows.row()::get).ifPresent(keys::add);
                out.println(JSON.writeValueAsString(wanted(rows)));
                printed++;
            }
            rows.notes().forEach(MlsPull::note);
        }
    }

    /** The key may have been fetched only to page by it. */
    private Map<String, String> wanted(SearchRows rows) {
        var values = rows.row().toMap();
        if (!options.select.isEmpty()) {
            values.keySet()
                    .removeIf(name -> options.select.stream().noneMatch(name::equalsIgnoreCase));
        }
        return values;
    }

    private void photos(RetsSession session, KeyFields fields) throws IOException {
        if (options.photos == null) {
            return;
        }
        if (fields.key().isEmpty()) {
            throw new Plight("without a key field there are no photos to ask for");
        }
        var folder = new PhotoFolder(options.photos);
        for (var key : keys) {
            try (var objects = session.objects(ObjectRequest.photos(options.resource, key))) {
                for (var next = objects.next(); next.isPresent(); next = objects.next()) {
                    folder.store(key, next.get());
                }
                objects.warnings().sentences().forEach(each -> MlsPull.note(key + ": " + each));
            } catch (RetsFailure failure) {
                MlsPull.note(key + ": " + failure.getMessage());
            }
        }
        MlsPull.note(folder.stored() + " photos in " + options.photos);
    }
}
