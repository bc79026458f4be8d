package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 200 MB of nesting are answered by a program that has 512 MB, in a Java of its own. */
class HugeInputTest {
    private static final int SIZE = 200_000_000;
    /** Guards against hanging; not a measure of speed. */
    private static final long HANG_SECONDS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "''                                                     | [",
                "{'type':'FeatureCollection','features':[ | {'a':"
            })
    void nestingIsAProblemNotAFailure(String beginning, String nested) throws IOException, InterruptedException {
        Path file = folder.resolve("deep.scenario.geojson");
        write(file, beginning.replace("''", "").replace('\'', '"'), nested.replace('\'', '"'));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dthreeline.data=" + Run.DATA,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.threeline.app.Main",
                        "validate",
                        file.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertTrue(process.waitFor(HANG_SECONDS, TimeUnit.SECONDS), "hangs");
        } finally {
            process.destroyForcibly();
        }
        assertTrue(Files.readString(out).startsWith("error\t"), Files.readString(out) + Files.readString(err));
        assertEquals(1, process.exitValue(), Files.readString(err));
        assertEquals(SIZE, Files.size(file));
    }

    private static void write(Path file, String beginning, String nested) throws IOException {
        byte[] unit = nested.repeat((1 << 20) / nested.length()).getBytes(StandardCharsets.US_ASCII);
        byte[] start = beginning.getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            int left = SIZE - start.length;
            while (left > 0) {
                int part = Math.min(left, unit.length);
                out.write(part == unit.length ? unit : Arrays.copyOf(unit, part));
                left -= part;
            }
        }
    }
}
