package org.threeline.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.threeline.scenario.Problem;

/** Brings together what several rooms found. */
final class ProblemList {
    private ProblemList() {}

    /**
     * All problems, errors first, then in the order of the file.
     *
     * <p>What a later list says under a code at a place of which an earlier list has spoken is left out; one list may
     * say the same code of one place twice, as when a zone overlaps two others.
     */
    @SafeVarargs
    static List<Problem> merge(Collection<Problem>... lists) {
        var all = new LinkedHashSet<Problem>();
        var spoken = new HashSet<String>();
        for (Collection<Problem> list : lists) {
            list.stream().filter(p -> !spoken.contains(subject(p))).forEach(all::add);
            list.forEach(p -> spoken.add(subject(p)));
        }
        return all.stream()
                .sorted(Comparator.comparing(Problem::severity)
                        .thenComparing(Problem::where, ProblemList::comparePointers)
                        .thenComparing(Problem::code))
                .toList();
    }

    private static String subject(Problem problem) {
        return problem.code() + " " + problem.where();
    }

    /** Compares JSON pointers step by step, indices as numbers. */
    static int comparePointers(String a, String b) {
        String[] left = a.split("/", -1);
        String[] right = b.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compareSteps(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int compareSteps(String a, String b) {
        boolean bothIndices = isIndex(a) && isIndex(b);
        return bothIndices && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
