package org.threeline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How long this process has been running, to about 10 ms.
 *
 * <p>On Linux both ends are read from {@code /proc}, in ticks since the machine was started: the start that
 * {@link ProcessHandle} gives rests on a boot time of whole seconds there and is wrong by up to half of one. Elsewhere,
 * and where {@code /proc} cannot be read, it is what {@code ProcessHandle} says. An immutable function of the clock.
 */
final class ProcessAge {
    /** Ticks of {@code /proc} a second: the kernel shows 100 to programs whatever it uses itself. */
    private static final double TICKS_PER_SECOND = 100;
    /** Of the fields of {@code /proc/self/stat} after the name in brackets, the start of the process in ticks. */
    private static final int START_TICKS = 19;

    private ProcessAge() {}

    static Duration now() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String uptime = Files.readString(Path.of("/proc/uptime"));
            return between(stat, uptime);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            Instant now = Instant.now();
            return Duration.between(
                    ProcessHandle.current().info().startInstant().orElse(now), now);
        }
    }

    /** The age by the text of {@code /proc/self/stat} (proc(5), field 22) and of {@code /proc/uptime}. */
    static Duration between(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double startSeconds = Long.parseLong(fields[START_TICKS]) / TICKS_PER_SECOND;
        double nowSeconds = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
        return Duration.ofMillis(Math.round((nowSeconds - startSeconds) * 1000));
    }
}
