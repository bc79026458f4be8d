package org.threeline.file.recovery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recovery journal of one window: what has been edited and not saved, as a file to which entries are added.
 *
 * <p>Guarantees: whatever the file is cut or damaged to, {@link #last} gives an entry that was added whole, or none. An
 * entry is a whole scenario, packed, behind a mark, its length and its checksum (CRC-32C); reading looks for the marks,
 * so that damage to one entry leaves the others. The file stays below the size of {@value #MOST_ENTRIES} entries or
 * {@value #LEAST_BYTES} bytes: beyond, it is put together anew from the newest entry, in one step. There is no file
 * before the first entry. Used by one thread at a time.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String SUFFIX = ".journal";
    private static final int MARK = 0x544c4a31;
    private static final int HEAD_BYTES = 12;
    private static final int MOST_ENTRIES = 8;
    private static final int LEAST_BYTES = 1 << 20;
    private static final int MOST_BYTES = 1 << 29;

    private final Path folder;
    private final Supplier<Path> name;
    private @Nullable Path file;

    /**
     * A journal without entries.
     *
     * @param folder made when the first entry is added
     */
    public Journal(Path folder, Owner owner) {
        this(folder, () -> owner);
    }

    /** @param owner asked for when there is something to write */
    public Journal(Path folder, Supplier<Owner> owner) {
        this.folder = folder;
        this.name = () -> folder.resolve(owner.get().name() + SUFFIX);
    }

    private Journal(Path file) {
        this.folder = Objects.requireNonNull(file.getParent(), "folder");
        this.name = () -> file;
    }

    /** Journals whose process is gone, the newest first. */
    public static List<Journal> left(Path folder) throws IOException {
        record Dated(Journal journal, long millis) {}
        List<Dated> left = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : all) {
                if (owner(file).filter(o -> !o.isAlive()).isPresent()) {
                    left.add(new Dated(
                            new Journal(file), Files.getLastModifiedTime(file).toMillis()));
                }
            }
        } catch (NoSuchFileException e) {
            // Nothing was ever kept, or another window has just taken it.
            LOG.debug("no journals in {}", folder, e);
        }
        left.sort((a, b) -> Long.compare(b.millis(), a.millis()));
        return left.stream().map(Dated::journal).toList();
    }

    private static Optional<Owner> owner(Path file) {
        String name = String.valueOf(file.getFileName());
        return Owner.ofName(name.substring(0, name.length() - SUFFIX.length()));
    }

    public Path file() {
        Path known = file;
        if (known == null) {
            known = name.get();
            file = known;
        }
        return known;
    }

    /** Adds an entry and has it on the disk when this returns. */
    public void add(JournalEntry entry) throws IOException {
        ByteBuffer framed = framed(entry.packed());
        Files.createDirectories(folder);
        Path file = file();
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size + framed.remaining() > Math.max(LEAST_BYTES, (long) MOST_ENTRIES * framed.remaining())) {
            Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
            write(fresh, framed, StandardOpenOption.TRUNCATE_EXISTING);
            move(fresh, file);
        } else {
            write(file, framed, StandardOpenOption.APPEND);
        }
    }

    private static void write(Path file, ByteBuffer framed, StandardOpenOption where) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, where)) {
            while (framed.hasRemaining()) {
                channel.write(framed);
            }
            channel.force(false);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ByteBuffer framed(byte[] packed) {
        ByteBuffer framed = ByteBuffer.allocate(HEAD_BYTES + packed.length);
        framed.putInt(MARK).putInt(packed.length).putInt(checksum(packed, 0, packed.length));
        return framed.put(packed).flip();
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        var sum = new CRC32C();
        sum.update(bytes, offset, length);
        return (int) sum.getValue();
    }

    /** The newest entry that is whole. */
    public Optional<JournalEntry> last() throws IOException {
        Path all = file();
        if (!Files.exists(all) || Files.size(all) > MOST_BYTES) {
            return Optional.empty();
        }
        return last(Files.readAllBytes(all));
    }

    static Optional<JournalEntry> last(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        List<Integer> whole = new ArrayList<>();
        int at = 0;
        while (at + HEAD_BYTES <= bytes.length) {
            int length = all.getInt(at + 4);
            boolean framed = all.getInt(at) == MARK && length >= 0 && length <= bytes.length - at - HEAD_BYTES;
            if (framed && checksum(bytes, at + HEAD_BYTES, length) == all.getInt(at + 8)) {
                whole.add(at);
                at += HEAD_BYTES + length;
            } else {
                at++;
            }
        }
        for (int i = whole.size() - 1; i >= 0; i--) {
            try {
                int start = whole.get(i);
                return Optional.of(JournalEntry.unpacked(bytes, start + HEAD_BYTES, all.getInt(start + 4)));
            } catch (IOException e) {
                LOG.info("an entry of the journal cannot be read", e);
            }
        }
        return Optional.empty();
    }

    /**
     * Makes a journal that was left that of another owner, so that no other window takes it too.
     *
     * @return false where another has taken it already
     */
    public boolean claim(Owner owner) throws IOException {
        Path mine = folder.resolve(owner.name() + SUFFIX);
        try {
            Files.move(file(), mine, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            LOG.debug("{} was taken by another window", file(), e);
            return false;
        }
        file = mine;
        return true;
    }

    /** Forgets all entries. */
    public void delete() throws IOException {
        Files.deleteIfExists(file());
    }
}
