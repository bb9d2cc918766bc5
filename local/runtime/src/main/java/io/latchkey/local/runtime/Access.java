package io.latchkey.local.runtime;

import io.latchkey.local.runtime.permissions.Arns;
import io.latchkey.local.runtime.permissions.Ask;
import io.latchkey.local.runtime.permissions.Decision;
import io.latchkey.local.runtime.permissions.Judge;
import io.latchkey.local.runtime.permissions.Statement;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Compute;
import io.latchkey.local.runtime.plan.Place;
import io.latchkey.local.runtime.template.NotUnderstood;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may do what in this suite: the plan's roles, grants and policies, ready to be asked. */
final class Access {
    private static final String LAMBDA = "arn:aws:lambda:";

    private final Blueprint plan;
    private final Judge judge;

    Access(Blueprint plan, Place place) {
        this.plan = plan;
        var roles = new HashMap<String, Judge.Role>();
        plan.functions.forEach(f -> roles.put(f.id(), role(f.roleArn())));
        this.judge = new Judge(roles, plan.keys, arns(plan, place));
    }

    private static Arns arns(Blueprint plan, Place place) {
        var stage =
                plan.stages.stream()
                        .filter(s ->
                                Optional.ofNullable(plan.apis.get(s.apiId()))
                                        .filter(a -> a.webSocket())
                                        .isPresent())
                        .findFirst()
                        .map(s -> s.apiId() + "/" + s.name())
                        .orElse("none");
        var addresses = new HashSet<>(plan.senders);
        addresses.removeIf(sender -> !sender.contains("@"));
        return new Arns(
                place.region(),
                place.account(),
                addresses,
                "arn:aws:execute-api:%s:%s:%s".formatted(place.region(), place.account(), stage));
    }

    Judge judge() {
        return judge;
    }

    private Judge.Role role(String arn) {
        var statements = plan.roles.get(arn);
        if (statements == null) {
            throw new NotUnderstood("there is no role " + arn);
        }
        return new Judge.Role(arn, statements);
    }

    /** Why a role may not; empty when it may. */
    Optional<String> refusal(String roleArn, String action, String resource) {
        return judge.refusal(role(roleArn), "suite", Ask.of(action, resource));
    }

    /**
     * Holds a mapping to what Lambda holds it to when it is made.
     *
     * @throws NotUnderstood naming the permission that the function's role lacks
     */
    void require(Compute.Code function, String what, String resource, List<String> actions) {
        for (String action : actions) {
            refusal(function.roleArn(), action, resource)
                    .ifPresent(why -> {
                        throw new NotUnderstood(what + ": " + why);
                    });
        }
    }

    /** Whether events.amazonaws.com may bring an event to a queue or a function. */
    boolean eventsMay(String action, String target, String rule) {
        if (target.startsWith(LAMBDA)) {
            return granted(target, "events.amazonaws.com", rule);
        }
        return allows(target, "Service:events.amazonaws.com", action, rule);
    }

    private boolean allows(String queueArn, String principal, String action, String source) {
        var name = queueArn.substring(queueArn.lastIndexOf(':') + 1);
        List<Statement> statements = plan.queuePolicies.getOrDefault(name, List.of());
        var context =
                Map.of(
                        "aws:SecureTransport",
                        "true",
                        "aws:SourceArn",
                        source,
                        "aws:SourceAccount",
                        Place.ACCOUNT);
        return Decision.ofResource(statements, principal, new Ask(action, queueArn, context))
                == Decision.ALLOWED;
    }

    /** Whether a service may call a function, or that version of it, on behalf of a source. */
    boolean granted(String functionArn, String principal, String source) {
        return plan.grants.stream()
                .filter(g -> g.functionArn().equals(functionArn))
                .filter(g -> g.action().equals("lambda:InvokeFunction"))
                .filter(g -> g.principal().equals(principal))
                .anyMatch(g -> g.sourceArn().map(p -> Ask.of("a", p).names(source)).orElse(true));
    }
}
