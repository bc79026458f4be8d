package org.threeline.file.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.scenario.Text;

class JournalTest {
    private static final Owner DEAD = new Owner(Long.parseLong("999999999"), 1, 1);

    private static JournalEntry entry(int number, int bytes) {
        byte[] text = new byte[bytes];
        new Random(number).nextBytes(text);
        return new JournalEntry(
                Instant.ofEpochMilli(number),
                Path.of("a.scenario.geojson"),
                "digest",
                Optional.of(Path.of("b.scenario.geojson")),
                number,
                List.of(Text.of(Map.of("en", "change " + number, "uk", "зміна " + number))),
                text);
    }

    private static byte[] journalOf(Path folder, int entries) throws IOException {
        var journal = new Journal(folder, DEAD);
        for (int i = 1; i <= entries; i++) {
            journal.add(entry(i, 200));
        }
        byte[] bytes = Files.readAllBytes(journal.file());
        journal.delete();
        return bytes;
    }

    @Test
    void nothingIsThereBeforeTheFirstEntryAndAfterTheLastIsForgotten(@TempDir Path folder) throws Exception {
        Path inside = folder.resolve("recovery");
        var journal = new Journal(inside, DEAD);
        assertTrue(journal.last().isEmpty());
        assertFalse(Files.exists(inside));
        journal.add(entry(1, 10));
        assertEquals(1, journal.last().orElseThrow().changeCount());
        journal.delete();
        assertTrue(journal.last().isEmpty());
        assertEquals(List.of(), Journal.left(inside));
    }

    @Test
    void anEntryComesBackAsItWas(@TempDir Path folder) throws Exception {
        var journal = new Journal(folder, DEAD);
        JournalEntry before = entry(7, 5000);
        journal.add(before);
        JournalEntry after = journal.last().orElseThrow();
        assertArrayEquals(before.text(), after.text());
        assertEquals(before.changes(), after.changes());
        assertEquals(before.at(), after.at());
        assertEquals(before.file(), after.file());
        assertEquals(before.source(), after.source());
    }

    @Test
    void cutAtAnyByteItGivesTheNewestEntryBeforeTheCut(@TempDir Path folder) throws Exception {
        byte[] whole = journalOf(folder, 5);
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ends.add(journalOf(folder, i).length);
        }
        for (int cut = 0; cut <= whole.length; cut++) {
            int length = cut;
            long expected = ends.stream().filter(end -> end <= length).count();
            int found = Journal.last(Arrays.copyOf(whole, cut))
                    .map(JournalEntry::changeCount)
                    .orElse(0);
            assertEquals(expected, found, "cut at " + cut);
        }
    }

    @Property(tries = 300)
    void damagedAnywhereItGivesAnEntryThatWas(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int damaged)
            throws Exception {
        Path folder = Files.createTempDirectory("journal");
        byte[] bytes = journalOf(folder, 5);
        Files.delete(folder);
        var random = new Random(seed);
        int at = random.nextInt(bytes.length);
        for (int i = at; i < Math.min(bytes.length, at + damaged); i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        Optional<JournalEntry> found = Journal.last(bytes);
        // At most 200 bytes are damaged, so at most two of the five entries are lost.
        int number = found.orElseThrow().changeCount();
        assertTrue(number >= 3, "entry " + number);
        assertArrayEquals(entry(number, 200).text(), found.get().text());
    }

    @Test
    void whatFollowsATornEntryIsFound(@TempDir Path folder) throws Exception {
        var journal = new Journal(folder, DEAD);
        journal.add(entry(1, 200));
        byte[] torn = Arrays.copyOf(Files.readAllBytes(journal.file()), 100);
        Files.write(journal.file(), torn);
        journal.add(entry(2, 200));
        assertEquals(2, journal.last().orElseThrow().changeCount());
    }

    @Test
    void itsSizeIsBounded(@TempDir Path folder) throws Exception {
        var journal = new Journal(folder, DEAD);
        long most = 0;
        for (int i = 1; i <= 100; i++) {
            journal.add(entry(i, 300_000));
            most = Math.max(most, Files.size(journal.file()));
            assertEquals(i, journal.last().orElseThrow().changeCount());
        }
        assertTrue(most < 9 * 301_000, most + " bytes");
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theJournalOfALivingProcessIsNobodyElses(@TempDir Path folder) throws Exception {
        var own = new Journal(folder, Owner.newWindow());
        own.add(entry(1, 10));
        assertEquals(List.of(), Journal.left(folder));
        new Journal(folder, DEAD).add(entry(2, 10));
        // The same number was given to another process since.
        long pid = ProcessHandle.current().pid();
        new Journal(folder, new Owner(pid, 1, 1)).add(entry(3, 10));
        assertEquals(2, Journal.left(folder).size());
    }

    @Test
    void onlyOneWindowTakesAJournal(@TempDir Path folder) throws Exception {
        new Journal(folder, DEAD).add(entry(1, 10));
        Journal first = Journal.left(folder).get(0);
        Journal second = Journal.left(folder).get(0);
        assertTrue(first.claim(Owner.newWindow()));
        assertFalse(second.claim(Owner.newWindow()));
        assertEquals(1, first.last().orElseThrow().changeCount());
        assertEquals(List.of(), Journal.left(folder));
    }

    @Test
    void aFileThatIsNoJournalHoldsNothing() {
        assertTrue(Journal.last("TLJ1 nothing of the kind".getBytes(StandardCharsets.UTF_8))
                .isEmpty());
        assertTrue(Journal.last(new byte[0]).isEmpty());
    }
}
