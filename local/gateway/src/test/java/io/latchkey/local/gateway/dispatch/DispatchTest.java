package io.latchkey.local.gateway.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.local.gateway.RawClient;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DispatchTest {

    private final Dispatch dispatch =
            Dispatch.start(
                    0,
                    List.of(
                            DispatchRule.target("AWSEvents.", named("events")),
                            DispatchRule.path("/v2/email/", named("mail")),
                            DispatchRule.path("/echo", DispatchTest::echoed),
                            DispatchRule.host("s3.localhost", named("objects"))));

    DispatchTest() throws IOException {}

    @AfterEach
    void stop() {
        dispatch.close();
    }

    @Test
    void tells_services_apart_by_target_path_and_host() throws Exception {
        assertThat(send("POST / HTTP/1.1\nHost: x\nX-Amz-Target: AWSEvents.PutEvents"))
                .endsWith("events /");
        assertThat(send("POST /v2/email/outbound-emails HTTP/1.1\nHost: x"))
                .endsWith("mail /v2/email/outbound-emails");
        assertThat(send("GET /a//b%2Fc/../%C3%A9 HTTP/1.1\nHost: Bucket.S3.localhost:4566"))
                .endsWith("objects /a//b%2Fc/../%C3%A9");
    }

    @Test
    void answers_an_aws_error_where_no_service_does() throws Exception {
        String answer =
                send("POST / HTTP/1.1\nHost: evils3.localhost\nX-Amz-Target: Other.\"Do<it>");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("x-amzn-errortype: UnknownOperationException")
                .endsWith("\"message\":\"no service answers Other.?Do?it?\"}");
    }

    @Test
    void streams_bodies_in_both_directions() throws Exception {
        try (RawClient raw = new RawClient(dispatch.address())) {
            raw.send(
                    "PUT /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 20000000\r\n\r\n");
            assertThat(raw.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
            raw.send("first");
            assertThat(raw.readUntil("first")).contains("HTTP/1.1 200");
        }
    }

    private static WireHandler named(String name) {
        return request -> Answer.text(200, "text/plain", name + " " + request.path());
    }

    private static Answer echoed(Request request) {
        return new Answer(
                200,
                Headers.of("content-type", "text/plain"),
                out -> {
                    byte[] buffer = new byte[8192];
                    int read = request.body().read(buffer);
                    while (read >= 0) {
                        out.write(buffer, 0, read);
                        out.flush();
                        read = request.body().read(buffer);
                    }
                });
    }

    private String send(String head) throws IOException {
        try (RawClient raw = new RawClient(dispatch.address())) {
            return raw.send(head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n")
                    .readToEnd();
        }
    }
}
