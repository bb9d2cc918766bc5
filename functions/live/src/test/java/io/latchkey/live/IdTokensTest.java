package io.latchkey.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.latchkey.live.IdTokens.Member;
import io.latchkey.model.TeamId;
import io.latchkey.support.testing.Person;
import io.latchkey.support.testing.Tokens;
import java.text.ParseException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdTokensTest {
    private static final Person ANA = Person.owner("harbor");
    private final Instant now = Instant.now();

    private final Tokens issued = Tokens.of("https://id.example.test", "web");
    private final IdTokens tokens = tokens(issued);

    @Test
    void aMembersTokenNamesTheTeamAndTheUser() {
        assertThat(tokens.verify(issued.valid(ANA, now)))
                .contains(new Member(new TeamId("harbor"), ANA.sub()));
    }

    @Test
    void whatIsExpiredForgedUnsignedOrMeantForAnotherIsRefused() {
        assertThat(tokens.verify(issued.expired(ANA, now))).isEmpty();
        assertThat(tokens.verify(issued.forged(ANA, now))).isEmpty();
        assertThat(tokens.verify(issued.unsigned(ANA, now))).isEmpty();
        assertThat(tokens.verify(issued.forAnotherAudience(ANA, now))).isEmpty();
        assertThat(
                        tokens.verify(
                                new Tokens("https://other.example.test", "web", issued.key())
                                        .valid(ANA, now)))
                .isEmpty();
        assertThat(tokens.verify("no token at all")).isEmpty();
    }

    private static IdTokens tokens(Tokens issued) {
        try {
            return new IdTokens(
                    issued.issuer(),
                    issued.audience(),
                    new ImmutableJWKSet<>(JWKSet.parse(issued.publicKeys())));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
