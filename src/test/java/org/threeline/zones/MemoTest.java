package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final List<String> worked = new ArrayList<>();

    private String ask(Memo<String, String> memo, String key) {
        return memo.get(key, () -> {
            worked.add(key);
            return new String(key);
        });
    }

    @Test
    void theLatestUsedAreKeptUpToTheBound() {
        Memo<String, String> memo = new Memo<>(2);
        String a = ask(memo, "a");
        ask(memo, "b");
        assertSame(a, ask(memo, "a"));
        ask(memo, "c");
        assertSame(a, ask(memo, "a"));
        ask(memo, "b");
        assertEquals(List.of("a", "b", "c", "b"), worked, "b was used longest ago");
    }

    @Test
    void heavyOnesAreForgottenSoonerAndOneAloneIsKept() {
        Memo<String, String> memo = new Memo<>(100, (key, value) -> key.length() + value.length(), 10);
        for (String key : List.of("aa", "bb", "aa", "cc", "aa", "bb")) {
            ask(memo, key);
        }
        assertEquals(List.of("aa", "bb", "cc", "bb"), worked, "two of weight four fit into ten");
        ask(memo, "far too heavy");
        ask(memo, "far too heavy");
        assertEquals("far too heavy", worked.get(worked.size() - 1));
        assertEquals(5, worked.size());
    }
}
