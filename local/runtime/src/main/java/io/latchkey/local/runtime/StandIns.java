package io.latchkey.local.runtime;

import io.latchkey.local.gateway.dispatch.DispatchRule;
import io.latchkey.local.runtime.permissions.Refusals;
import io.latchkey.local.runtime.plan.Addresses;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Place;
import io.latchkey.local.services.bedrock.Bedrock;
import io.latchkey.local.services.bedrock.ModelEndpoint;
import io.latchkey.local.services.identity.Identity;
import io.latchkey.local.services.identity.IdentitySettings;
import io.latchkey.local.services.identity.Seed;
import io.latchkey.local.services.mail.Email;
import io.latchkey.local.services.mail.Outbox;
import io.latchkey.local.services.mail.Sms;
import io.latchkey.local.services.mailbox.Mailbox;
import io.latchkey.local.services.secrets.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The services without an engine, and the pages that belong to them. */
final class StandIns {
    static final String IDENTITY = "/_local/identity";
    static final String MAILBOX = "/_local/mailbox";

    private final Identity identity;
    private final Mailbox mailbox;
    private final List<DispatchRule> rules;

    StandIns(Blueprint plan, Place place, Addresses addresses, Path data) {
        var clock = Clock.systemUTC();
        var outbox = new Outbox(data.resolve("mail"));
        this.identity = identity(plan, addresses, data, clock);
        this.mailbox = new Mailbox(outbox, MAILBOX);
        var arns = "arn:aws:secretsmanager:" + place.region() + ":" + place.account() + ":secret:";
        this.rules =
                List.of(
                        DispatchRule.path(Refusals.PATH, new Refusals()),
                        DispatchRule.path(
                                "/v2/email/", new Email(outbox, Set.copyOf(plan.senders), clock)),
                        DispatchRule.target(
                                "PinpointSMSVoiceV2.", new Sms(outbox, Set.of(), clock)),
                        DispatchRule.target(
                                "secretsmanager.",
                                new Secrets(data.resolve("secrets.json"), arns, clock)),
                        DispatchRule.path("/model/", new Bedrock(model())));
    }

    /** A model of the user's own; the variable is documented in the operating guide. */
    private static Optional<ModelEndpoint> model() {
        return Optional.ofNullable(System.getenv("LATCHKEY_MODEL_ENDPOINT"))
                .map(URI::create)
                .map(address -> new ModelEndpoint(address, Duration.ofSeconds(30)));
    }

    private static Identity identity(Blueprint plan, Addresses addresses, Path data, Clock clock) {
        if (plan.pools.size() != 1 || plan.clients.size() != 1) {
            throw new io.latchkey.local.runtime.template.NotUnderstood(
                    "one user pool with one client is understood, not more and not none");
        }
        var client = plan.clients.getFirst();
        var issuer = addresses.here("https://" + plan.pools.getFirst().provider());
        var settings =
                new IdentitySettings(
                        URI.create(issuer),
                        client.id(),
                        local(client.redirects(), addresses),
                        local(client.signOuts(), addresses));
        return new Identity(settings, demo(), data.resolve("identity"), clock);
    }

    private static List<URI> local(List<String> uris, Addresses addresses) {
        return uris.stream().map(addresses::here).map(URI::create).toList();
    }

    /** Demonstration people, said to be so on the sign-in page. */
    private static List<Seed> demo() {
        return List.of(
                person("ana", "Ana Flores", List.of("owner", "agent")),
                person("ben", "Ben Carter", List.of("agent")),
                person("cora", "Cora Lindqvist", List.of("coordinator")));
    }

    private static Seed person(String name, String fullName, List<String> groups) {
        return new Seed(name + "@demo.latchkey.test", fullName, "demo", groups, "demo");
    }

    Identity identity() {
        return identity;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    List<DispatchRule> rules() {
        return rules;
    }
}
