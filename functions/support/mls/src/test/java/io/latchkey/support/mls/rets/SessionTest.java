package io.latchkey.support.mls.rets;

import static io.latchkey.support.mls.rets.Boards.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.local.standins.mls.HomePhotos;
import io.latchkey.local.standins.mls.SyntheticHome;
import io.latchkey.local.standins.mls.rets.RetsFault;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.rets.response.MediaObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming in, staying in, being told about tables, seeing photos, and going. */
class SessionTest {
    @Test
    void theSessionIsClosedAtTheServerWhateverHappens() throws IOException {
        try (var boards = Boards.usual()) {
            var session = RetsSession.login(boards.server());
            assertThat(boards.standIn.openSessions()).isEqualTo(1);
            session.close();
            session.close();
            assertThat(boards.standIn.openSessions()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"UNAUTHORIZED_LOGOUT", "HTML_LOGOUT", "EMPTY_LOGOUT"})
    void aStrangeGoodbyeIsStillAGoodbye(RetsFault fault) throws IOException {
        try (var boards = Boards.usual().failing(fault)) {
            var session = RetsSession.login(boards.server());
            session.logout();
            session.close();
            assertThat(boards.standIn.openSessions()).isZero();
        }
    }

    @Test
    void whatTheServerBillsIsKept() throws IOException {
        try (var boards = Boards.usual();
                var session = RetsSession.login(boards.server())) {
            assertThat(session.logout()).contains("Billing=$0.00");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongPasswordIsSentOnceAndNotAgain(boolean basic) {
        try (var boards = Boards.usual()) {
            boards.failing(
                    basic ? new RetsFault[] {RetsFault.BASIC_AUTHENTICATION} : new RetsFault[0]);
            var wrong =
                    RetsServer.at(boards.standIn.loginUrl(), "member", "wr0ng")
                            .with(HttpRules.standard().withLoopback(true));

            assertThatThrownBy(() -> RetsSession.login(wrong))
                    .isInstanceOfSatisfying(
                            RetsFailure.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(RetsFailure.Reason.CREDENTIALS_REFUSED))
                    .hasMessageNotContaining("wr0ng");
            assertThat(boards.standIn.refusedPasswords()).isEqualTo(1);
            assertThat(wrong.toString()).doesNotContain("wr0ng");
        }
    }

    @Test
    void theAgentsAuthorizationFollowsTheSessionId() throws IOException {
        try (var boards = Boards.withAgentPassword()) {
            assertThat(boards.pull(everything()).keys()).hasSize(Boards.HOMES);
        }
    }

    @Test
    void theAgentsAuthorizationSurvivesANewSession() throws IOException {
        try (var boards = Boards.withAgentPassword().failing(RetsFault.UNAUTHORIZED_ONCE)) {
            assertThat(boards.pull(everything()).keys()).hasSize(Boards.HOMES);
        }
    }

    @Test
    void aWrongAgentPasswordIsNamedAsSuch() {
        try (var boards = Boards.withAgentPassword()) {
            var server = boards.server().as("Latchkey/1.0", Optional.of("wrong"));

            assertThatThrownBy(() -> RetsSession.login(server))
                    .isInstanceOfSatisfying(
                            RetsFailure.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(RetsFailure.Reason.AGENT_REFUSED));
        }
    }

    @Test
    void aSecondSessionThatIsNotPermittedIsNamedAsSuch() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.ONE_SESSION_PER_LOGIN);
                var first = RetsSession.login(boards.server())) {
            assertThatThrownBy(() -> RetsSession.login(boards.server()))
                    .isInstanceOfSatisfying(
                            RetsFailure.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(RetsFailure.Reason.SESSION_TAKEN));
            first.logout();
            RetsSession.login(boards.server()).close();
        }
    }

    @Test
    void aServerThatForgetsInTheMiddleIsLoggedInToAgain() throws IOException {
        try (var boards = Boards.usual();
                var session = RetsSession.login(boards.server());
                var rows = session.rows(everything())) {
            var count = 0;
            while (rows.next()) {
                if (++count % 150 == 0) {
                    boards.standIn.forgetSessions();
                }
            }
            assertThat(count).isEqualTo(Boards.HOMES);
        }
    }

    @Test
    void addressesOfThisMachineAreRefusedUnlessTheOperatorAllowsThem() {
        try (var boards = Boards.usual()) {
            var server = RetsServer.at(boards.standIn.loginUrl(), "member", "s3cret");

            assertThatThrownBy(() -> RetsSession.login(server))
                    .hasMessageContaining("may not be reached");
            assertThat(boards.standIn.calls()).isEmpty();
        }
    }

    @Test
    void capabilitiesAreReadInAnyCaseAndSpacing() {
        var base = URI.create("https://rets.test/rets/login?x=1");
        var capabilities =
                Capabilities.parse(
                        base,
                        """
                        SEARCH=/rets/search?a=b
                        getMetadata   =   http://rets.test/rets/meta data
                        GetObject = object
                        Logout=
                        nonsense
                        """);

        assertThat(capabilities.url("search"))
                .contains(URI.create("https://rets.test/rets/search?a=b"));
        assertThat(capabilities.url("getmetadata"))
                .contains(URI.create("https://rets.test/rets/meta%20data"));
        assertThat(capabilities.url("getobject"))
                .contains(URI.create("https://rets.test/rets/object"));
        assertThat(capabilities.url("logout")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tablesAreDescribedInEitherFormat(boolean standard) throws IOException {
        try (var boards = Boards.usual();
                var session = RetsSession.login(boards.server())) {
            if (standard) {
                boards.failing(RetsFault.STANDARD_XML_METADATA_ONLY);
            }
            var metadata = session.metadata();

            assertThat(metadata.resources())
                    .containsExactly(new RetsMetadata.Resource("Property", "Property", "sysid"));
            assertThat(metadata.classes("Property").getFirst().name()).isEqualTo("RES");
            assertThat(metadata.fields("Property", "RES"))
                    .contains(new RetsMetadata.Field("ListPrice", "", "ListPrice", "Int", ""));
            assertThat(metadata.lookup("Property", "SubType"))
                    .isEqualTo(
                            Map.of(
                                    "SF", "Single Family Residence",
                                    "CO", "Condominium",
                                    "TH", "Townhouse"));
            assertThat(KeyFields.of(session, "Property", "RES"))
                    .isEqualTo(new KeyFields(Optional.of("sysid"), Optional.of("LastModified")));
        }
    }

    @Test
    void aServerWithoutMetadataIsStillReadByKnownNames() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.NO_METADATA);
                var session = RetsSession.login(boards.server())) {
            assertThat(KeyFields.of(session, "Property", "RES").key()).contains("sysid");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_BOUNDARY", "NO_BOUNDARY", "MULTIPART_AS_TEXT", "GZIP"})
    void photosComeWholeUnderAnyHeader(RetsFault fault) throws IOException {
        try (var boards = Boards.usual().failing(fault)) {
            var home = withPhotos(boards);
            var key = String.valueOf(home.key());

            var photos = objects(boards, List.of(key + ":*"), false);
            assertThat(photos).hasSize(home.offer().photos());
            for (int i = 0; i < photos.size(); i++) {
                assertThat(photos.get(i).data()).isEqualTo(HomePhotos.jpeg(home.key(), i + 1));
            }
        }
    }

    @Test
    void photosComeSinglyByNumberAndByAddress() throws IOException {
        try (var boards = Boards.usual()) {
            var home = withPhotos(boards);
            var key = String.valueOf(home.key());

            var single = objects(boards, List.of(key + ":1"), false);
            assertThat(single.getFirst().data()).isEqualTo(HomePhotos.jpeg(home.key(), 1));
            var both = objects(boards, List.of(key + ":1:99"), false);
            assertThat(both.stream().map(MediaObject::isPresent)).containsExactly(true, false);
            var address = objects(boards, List.of(key + ":1"), true).getFirst();
            assertThat(address.location().orElseThrow()).endsWith(key + "-1.jpg");
            var addresses = objects(boards, List.of(key + ":*"), true);
            assertThat(addresses)
                    .hasSize(home.offer().photos())
                    .allMatch(each -> each.location().isPresent());
        }
    }

    @Test
    void partsWithCodesOfTheirOwnLeaveTheOthersGood() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.PARTS_REFUSED)) {
            var home = withPhotos(boards);
            var photos = objects(boards, List.of(home.key() + ":*"), false);

            assertThat(photos.stream().filter(MediaObject::isPresent))
                    .hasSize((home.offer().photos() + 1) / 2);
        }
    }

    @Test
    void noPhotosIsAReplyAndNoFailure() throws IOException {
        try (var boards = Boards.usual();
                var session = RetsSession.login(boards.server());
                var none = session.objects(ObjectRequest.photos("Property", "1"))) {
            assertThat(none.next().orElseThrow().isPresent()).isFalse();
            assertThat(none.reply().orElseThrow().code()).isEqualTo(20403);
        }
    }

    private static SyntheticHome withPhotos(Boards boards) {
        return boards.board.all().stream()
                .filter(home -> home.offer().photos() > 2)
                .findFirst()
                .orElseThrow();
    }

    private static List<MediaObject> objects(Boards boards, List<String> ids, boolean location)
            throws IOException {
        try (var session = RetsSession.login(boards.server());
                var stream =
                        session.objects(
                                new ObjectRequest(
                                        "Property", ObjectRequest.PHOTO, ids, location))) {
            var all = new ArrayList<MediaObject>();
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                all.add(next.get());
            }
            return all;
        }
    }
}
