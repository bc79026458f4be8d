package org.threeline.analysis;

import java.util.List;

/**
 * Every trace of a plan, in the plan's order, placed somewhere; for one thread.
 *
 * @param queries one of each path
 */
record Displaced(List<LoosePath.Placed> paths, List<LoosePath.Placed.Query> queries) {
    Displaced {
        paths = List.copyOf(paths);
        queries = List.copyOf(queries);
    }

    static Displaced of(List<LoosePath.Placed> paths) {
        return new Displaced(paths, paths.stream().map(LoosePath.Placed::query).toList());
    }
}
