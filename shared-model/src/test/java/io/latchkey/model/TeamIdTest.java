package io.latchkey.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TeamIdTest {
    @Test
    void aTeamIdThatCouldBreakOutOfItsKeyIsRefused() {
        assertThatThrownBy(() -> new TeamId("a#b")).isInstanceOf(IllegalArgumentException.class);
    }
}
