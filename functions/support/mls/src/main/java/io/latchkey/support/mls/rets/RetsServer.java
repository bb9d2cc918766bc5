package io.latchkey.support.mls.rets;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.mls.http.HttpRules;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a RETS server is and how to be let in; {@code toString} shows no secret.
 *
 * @param loginUrl the address that the MLS gives out
 * @param agent what User-Agent says; some boards let in only what they have registered
 * @param agentPassword for the authorization of the agent itself, where the board asks for it
 * @param version as RETS-Version says it
 * @param pause before a call that failed for the moment is made again; it doubles each time
 */
public record RetsServer(
        URI loginUrl,
        String user,
        String password,
        String agent,
        Optional<String> agentPassword,
        String version,
        HttpRules rules,
        Duration pause) {
    private static final String AGENT = "Latchkey/1.0";
    private static final String VERSION = "RETS/1.7.2";

    public RetsServer {
        var scheme = String.valueOf(loginUrl.getScheme());
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new InvalidValue("loginUrl", "begins with http or https");
        }
        if (agent.isBlank()) {
            throw new InvalidValue("agent", "is not empty");
        }
        agentPassword = agentPassword.filter(secret -> !secret.isEmpty());
    }

    public static RetsServer at(URI loginUrl, String user, String password) {
        return new RetsServer(
                loginUrl,
                user,
                password,
                AGENT,
                Optional.empty(),
                VERSION,
                HttpRules.standard(),
                Duration.ofSeconds(1));
    }

    /** The same server for another agent, with or without a password of its own. */
    public RetsServer as(String otherAgent, Optional<String> itsPassword) {
        return new RetsServer(
                loginUrl, user, password, otherAgent, itsPassword, version, rules, pause);
    }

    public RetsServer speaking(String otherVersion) {
        return new RetsServer(
                loginUrl, user, password, agent, agentPassword, otherVersion, rules, pause);
    }

    public RetsServer with(HttpRules otherRules) {
        return new RetsServer(
                loginUrl, user, password, agent, agentPassword, version, otherRules, pause);
    }

    public RetsServer pausing(Duration otherPause) {
        return new RetsServer(
                loginUrl, user, password, agent, agentPassword, version, rules, otherPause);
    }

    @Override
    public String toString() {
        return "RetsServer[%s, user=%s, agent=%s, %s]"
                .formatted(loginUrl.getHost(), user, agent, version);
    }
}
