package org.threeline.file.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a file of the state folder belongs to: one window of one process, told by the file's name.
 *
 * <p>A process is told by its number and the time of its start, since numbers are given again. Limits: the processes of
 * other machines that share the state folder count as dead.
 *
 * @param pid number of the process
 * @param startMillis when it began, ms since 1970; 0 where the system does not say
 * @param window tells the windows of one process apart
 */
public record Owner(long pid, long startMillis, int window) {
    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})-([0-9]{1,9})");
    /** Two processes may see the start of a third a little apart, since the clock may be set meanwhile. */
    private static final long SAME_START_MILLIS = 3000;

    private static final AtomicInteger WINDOWS = new AtomicInteger();

    /** A new window of this process. */
    public static Owner newWindow() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), startMillis(self), WINDOWS.incrementAndGet());
    }

    /**
     * The same, found out when it is first asked for, which takes a tenth of a second in a fresh process. Thread-safe.
     */
    public static Supplier<Owner> newWindowWhenNeeded() {
        return new Supplier<>() {
            private @Nullable Owner known;

            @Override
            public synchronized Owner get() {
                Owner owner = known;
                if (owner == null) {
                    owner = newWindow();
                    known = owner;
                }
                return owner;
            }
        };
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The owner that a name was made of. */
    public static Optional<Owner> ofName(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Owner(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** A name for files. */
    public String name() {
        return pid + "-" + startMillis + "-" + window;
    }

    /** Whether the process is there yet. */
    public boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(Owner::startMillis)
                .filter(start -> start == 0 || startMillis == 0 || Math.abs(start - startMillis) <= SAME_START_MILLIS)
                .isPresent();
    }
}
