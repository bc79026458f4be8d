package org.threeline.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.threeline.scenario.Problem;

/** Brings together what several rooms found. */
final class ProblemList {
    private static final int MAX_OF_A_KIND = 200;

    private ProblemList() {}

    /**
     * All problems, errors first, then in the order of the file.
     *
     * <p>What a later list says under a code at a place of which an earlier list has spoken is left out; one list may
     * say the same code of one place twice, as when a zone overlaps two others. Of each code the first 200 stay.
     */
    @SafeVarargs
    static List<Problem> merge(Collection<Problem>... lists) {
        var all = new LinkedHashSet<Problem>();
        var spoken = new HashSet<String>();
        for (Collection<Problem> list : lists) {
            list.stream().filter(p -> !spoken.contains(subject(p))).forEach(all::add);
            list.forEach(p -> spoken.add(subject(p)));
        }
        List<Problem> sorted = all.stream()
                // That something reported names no source says it all.
                .filter(p -> !p.code().equals("SOURCE_MISSING")
                        || !spoken.contains("REPORTED_WITHOUT_SOURCE " + p.where() + "/properties"))
                .sorted(Comparator.comparing(Problem::severity)
                        .thenComparing(Problem::where, ProblemList::comparePointers)
                        .thenComparing(Problem::code))
                .toList();
        return cut(sorted);
    }

    /** Hundreds of problems of one kind help nobody; a last one says that there were more. */
    private static List<Problem> cut(List<Problem> sorted) {
        var counts = new HashMap<String, Integer>();
        var kept = new ArrayList<Problem>();
        var left = new ArrayList<Problem>();
        for (Problem problem : sorted) {
            (counts.merge(problem.code(), 1, Integer::sum) <= MAX_OF_A_KIND ? kept : left).add(problem);
        }
        if (!left.isEmpty()) {
            kept.add(new Problem(left.get(0).severity(), "PROBLEMS_OF_A_KIND", "", List.of(MAX_OF_A_KIND)));
        }
        return List.copyOf(kept);
    }

    private static String subject(Problem problem) {
        return problem.code() + " " + problem.where();
    }

    /** Compares JSON pointers step by step, indices as numbers. */
    static int comparePointers(String a, String b) {
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        // Up to the step in which the first difference lies they are alike.
        int from = a.lastIndexOf('/', same - 1) + 1;
        int order = compareSteps(step(a, from), step(b, from));
        return order != 0 ? order : Integer.compare(a.length(), b.length());
    }

    private static String step(String pointer, int from) {
        int end = pointer.indexOf('/', from);
        return pointer.substring(from, end < 0 ? pointer.length() : end);
    }

    private static int compareSteps(String a, String b) {
        boolean bothIndices = isIndex(a) && isIndex(b);
        return bothIndices && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static boolean isIndex(String step) {
        for (int i = 0; i < step.length(); i++) {
            if (step.charAt(i) < '0' || step.charAt(i) > '9') {
                return false;
            }
        }
        return !step.isEmpty();
    }
}
