package com.saypro.hub.monitor.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.ProbeTerms;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final ProbeTerms TERMS = new ProbeTerms(true, 3, 5, Duration.ofSeconds(30), 500, null);

    /** The states after each answer, as letters: U up, D down, S slow. */
    private static String states(String answers) {
        StringBuilder states = new StringBuilder();
        State state = State.UNKNOWN;
        String history = "";
        for (char answer : answers.toCharArray()) {
            history = (answer + history).substring(0, Math.min(history.length() + 1, TERMS.of()));
            state = Verdict.of(state, history, TERMS);
            states.append(state == State.DEGRADED ? 'S' : state.name().charAt(0));
        }
        return states.toString();
    }

    @Test
    void oneBadAnswerIsNoOutage() {
        assertThat(states("gbgbg")).isEqualTo("UUUUU");
    }

    @Test
    void threeOfFiveBadAnswersAre() {
        assertThat(states("gbgbb")).isEqualTo("UUUUD");
        assertThat(states("gbgbggb")).as("three, but of seven").isEqualTo("UUUUUUU");
    }

    @Test
    void oneGoodAnswerIsNoRecoveryButThreeInARowAre() {
        assertThat(states("bbbgbggg")).isEqualTo("UUDDDDDU");
    }

    @Test
    void slowAnswersCountLikewise() {
        assertThat(states("ssgsggg")).isEqualTo("UUUSSSU");
    }
}
