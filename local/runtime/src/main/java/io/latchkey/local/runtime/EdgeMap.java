package io.latchkey.local.runtime;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import io.latchkey.local.gateway.edge.Behaviour;
import io.latchkey.local.gateway.edge.Origin;
import io.latchkey.local.gateway.edge.SecurityHeaders;
import io.latchkey.local.gateway.edge.StaticFiles;
import io.latchkey.local.gateway.http.HttpApi;
import io.latchkey.local.gateway.websocket.WebSocketApi;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import io.latchkey.local.runtime.plan.Addresses;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Site;
import io.latchkey.local.runtime.template.NotUnderstood;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which path leads where at the edge: the distribution's behaviours, and this machine's own pages.
 */
final class EdgeMap {
    private final Blueprint plan;
    private final Addresses addresses;
    private final Origins origins;

    /** What behaviours may lead to, APIs by their host names. */
    record Origins(
            Map<String, HttpApi> http,
            Map<String, WebSocketApi> sockets,
            Path web,
            ObjectStore objects) {}

    EdgeMap(Blueprint plan, Addresses addresses, Origins origins) {
        this.plan = plan;
        this.addresses = addresses;
        this.origins = origins;
    }

    List<Behaviour> behaviours(StandIns standIns, WireHandler console) {
        if (plan.distributions.size() != 1) {
            throw new NotUnderstood("one distribution is understood, not more and not none");
        }
        var site = plan.distributions.getFirst();
        var all = new ArrayList<Behaviour>();
        all.add(Behaviour.of(StandIns.IDENTITY + "*", Origin.of(standIns.identity())));
        all.add(Behaviour.of(StandIns.MAILBOX + "*", Origin.of(standIns.mailbox())));
        all.add(
                new Behaviour(
                        "/_local*", Origin.of(console), Behaviour.ALL, SecurityHeaders.strict()));
        all.add(
                new Behaviour(
                        "/config.json",
                        Origin.of(_ -> config()),
                        Behaviour.READING,
                        headers(site.behaviours().getLast())));
        site.behaviours().forEach(path -> all.add(behaviour(site, path)));
        return all;
    }

    private Behaviour behaviour(Site.Distribution site, Site.Path path) {
        var host = site.origins().getOrDefault(path.originId(), "");
        var last = path.equals(site.behaviours().getLast());
        return new Behaviour(
                path.pattern(),
                last ? Origin.of(web()) : origin(host),
                path.methods(),
                headers(path));
    }

    private Origin origin(String host) {
        var http = origins.http().get(host);
        if (http != null) {
            return Origin.of(http);
        }
        var socket = origins.sockets().get(host);
        if (socket != null) {
            return Origin.of(socket);
        }
        return plan.buckets.values().stream()
                .filter(bucket -> host.startsWith(bucket + ".s3."))
                .findFirst()
                .map(bucket -> Origin.of(origins.objects().origin(bucket)))
                .orElseThrow(() -> new NotUnderstood("the edge has no origin " + host));
    }

    private Headers headers(Site.Path path) {
        var headers = Headers.NONE;
        var policy = path.headers().map(plan.headerPolicies::get).orElse(Map.of());
        for (var header : policy.entrySet()) {
            headers = headers.with(header.getKey(), addresses.here(header.getValue()));
        }
        return headers;
    }

    /** The built pages, in the place of the bucket that a deployment would upload them to. */
    private WireHandler web() {
        var files = new StaticFiles(origins.web(), Optional.of("index.html"));
        return request -> {
            if (!Files.isRegularFile(origins.web().resolve("index.html"))) {
                return Answer.text(
                        404, "text/plain; charset=utf-8", "The web pages are not built yet.");
            }
            return files.handle(rewritten(request));
        };
    }

    private static Request rewritten(Request request) {
        return request.path().equals("/openapi") ? request.at("/openapi.html") : request;
    }

    private Answer config() {
        var client = plan.clients.getFirst().id();
        var issuer = addresses.here("https://" + plan.pools.getFirst().provider());
        var config =
                JSON.createObjectNode()
                        .put("issuer", issuer)
                        .put("clientId", client)
                        .put("signInUrl", issuer + "/oauth2/authorize")
                        .put("tokenUrl", issuer + "/oauth2/token")
                        .put("signOutUrl", issuer + "/logout");
        return Answer.json(200, config.toString()).plus("cache-control", "no-cache");
    }
}
