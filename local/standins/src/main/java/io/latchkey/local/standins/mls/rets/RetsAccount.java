package io.latchkey.local.standins.mls.rets;

/**
 * The one login that the board knows.
 *
 * @param agentPassword empty where the board wants no authorization of the agent, and refuses one
 */
public record RetsAccount(String user, String password, String agentPassword) {
    @Override
    public String toString() {
        return "RetsAccount[" + user + "]";
    }
}
