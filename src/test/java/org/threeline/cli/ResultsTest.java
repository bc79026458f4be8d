package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of results on their way out. */
class ResultsTest {
    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void aReaderThatLeavesIsNoFailure() {
        Run run = Run.to(failing("Broken pipe"), Map.of(), "--help");
        assertEquals(0, run.status());
        assertEquals("", run.err());
    }

    @Test
    void resultsLostOnAFullDiskAreSaidToBe() {
        Run run = Run.to(failing("No space left on device"), Map.of(), "--help");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("The disk is full"), run.err());
    }
}
