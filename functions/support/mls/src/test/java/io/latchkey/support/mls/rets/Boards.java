package io.latchkey.support.mls.rets;

import io.latchkey.local.standins.mls.SyntheticHomes;
import io.latchkey.local.standins.mls.rets.RetsAccount;
import io.latchkey.local.standins.mls.rets.RetsBoard;
import io.latchkey.local.standins.mls.rets.RetsFault;
import io.latchkey.local.standins.mls.rets.RetsStandIn;
import io.latchkey.support.mls.http.HttpRules;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A board with its server, and the client's way to it. */
final class Boards implements AutoCloseable {
    static final int CAP = 100;
    static final int HOMES = 400;

    private static final Instant AS_OF = Instant.parse("2026-06-01T12:00:00Z");

    final RetsBoard board;
    final RetsStandIn standIn;
    private final String agentPassword;

    private Boards(int homes, String agentPassword) {
        this.board = new RetsBoard(new SyntheticHomes(7, homes, AS_OF));
        this.agentPassword = agentPassword;
        try {
            this.standIn =
                    RetsStandIn.start(
                            board, new RetsAccount("member", "s3cret", agentPassword), CAP, 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Four pages, the last of them full. */
    static Boards usual() {
        return new Boards(HOMES, "");
    }

    static Boards of(int homes) {
        return new Boards(homes, "");
    }

    static Boards withAgentPassword() {
        return new Boards(HOMES, "agent-s3cret");
    }

    Boards failing(RetsFault... faults) {
        standIn.fail(faults);
        return this;
    }

    RetsServer server() {
        return RetsServer.at(standIn.loginUrl(), "member", "s3cret")
                .with(HttpRules.standard().withLoopback(true))
                .as("Latchkey/1.0", Optional.of(agentPassword))
                .pausing(Duration.ofMillis(1));
    }

    static SearchRequest everything() {
        return SearchRequest.of("Property", "RES", "*").keyedBy("sysid").slicedBy("LastModified");
    }

    /** What a run brought. */
    record Pulled(List<String> keys, List<String> remarks, List<String> notes) {}

    Pulled pull(SearchRequest request) throws IOException {
        try (var session = RetsSession.login(server());
                var rows = session.rows(request)) {
            var keys = new ArrayList<String>();
            var remarks = new ArrayList<String>();
            while (rows.next()) {
                keys.add(rows.row().get("sysid"));
                remarks.add(rows.row().get("Remarks"));
            }
            return new Pulled(keys, remarks, rows.notes());
        }
    }

    List<String> keys() {
        return board.all().stream().map(home -> String.valueOf(home.key())).toList();
    }

    List<String> remarks() {
        return board.all().stream().map(home -> home.remarks()).toList();
    }

    long searches() {
        return standIn.calls().stream().filter(call -> call.path().equals("/rets/search")).count();
    }

    @Override
    public void close() {
        standIn.close();
    }
}
