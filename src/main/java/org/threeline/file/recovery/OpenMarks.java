package org.threeline.file.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the windows that have the same file open of one another: each puts a mark into a folder that all share.
 *
 * <p>The mark of a process that is gone counts for nothing and is taken away by whoever finds it. Limits: whoever uses
 * another folder is not seen; saving does not rest on the marks, see {@link org.threeline.file.ScenarioWriter#save}.
 * Thread-safe.
 */
public final class OpenMarks {
    private static final Logger LOG = LoggerFactory.getLogger(OpenMarks.class);
    private static final String SUFFIX = ".open";
    private static final int KEY_LETTERS = 32;

    private final Path folder;
    private final Supplier<Owner> owner;
    private @Nullable String key;

    public OpenMarks(Path folder, Owner owner) {
        this(folder, () -> owner);
    }

    /**
     * Without a mark.
     *
     * @param folder made when the first mark is put
     * @param owner asked for then
     */
    public OpenMarks(Path folder, Supplier<Owner> owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /** Marks the file that is open from now on, or none. */
    public synchronized void mark(Optional<Path> file) throws IOException {
        String now = file.map(OpenMarks::key).orElse(null);
        String before = key;
        key = now;
        if (before != null && !before.equals(now)) {
            Files.deleteIfExists(markOf(before));
        }
        if (now != null) {
            Files.createDirectories(folder);
            Files.writeString(markOf(now), file.orElseThrow() + "\n");
        }
    }

    /** How many other windows have the file open. */
    public synchronized int others() throws IOException {
        if (key == null) {
            return 0;
        }
        int others = 0;
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, key + "-*" + SUFFIX)) {
            for (Path mark : marks) {
                String name = String.valueOf(mark.getFileName());
                Optional<Owner> other = Owner.ofName(name.substring(key.length() + 1, name.length() - SUFFIX.length()));
                if (other.isPresent() && !other.get().isAlive()) {
                    Files.deleteIfExists(mark);
                } else if (other.isPresent() && !other.get().equals(owner.get())) {
                    others++;
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("no marks in {}", folder, e);
        }
        return others;
    }

    private Path markOf(String file) {
        return folder.resolve(file + "-" + owner.get().name() + SUFFIX);
    }

    /** The same for all names of a file. */
    private static String key(Path file) {
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException e) {
            real = file.toAbsolutePath().normalize();
        }
        return JournalEntry.digest(real.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, KEY_LETTERS);
    }
}
