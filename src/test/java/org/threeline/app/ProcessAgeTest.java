package org.threeline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {
    @Test
    void ageIsTheTimeSinceTheTickOfTheStartWhateverTheProgramIsCalled() {
        String stat = "26208 (a (b) c) S 1 26208 26208 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 21 0 3312345 1000 200";
        assertThat(ProcessAge.between(stat, "33125.18 61000.00\n")).isEqualTo(Duration.ofMillis(1730));
    }

    @Test
    void thisProcessHasBeenRunningForAWhileAndGrowsOlder() throws InterruptedException {
        Duration first = ProcessAge.now();
        Thread.sleep(60);
        assertThat(first).isGreaterThan(Duration.ZERO);
        assertThat(ProcessAge.now()).isGreaterThan(first);
    }
}
