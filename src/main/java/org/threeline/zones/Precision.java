package org.threeline.zones;

/** How exactly a plan is worked out. */
public enum Precision {
    /** Offset arcs right to 0.05 % of their distance or 5 m, areas to 0.1 %: for figures and files. */
    EXACT,
    /** Areas right to 0.2 %: for every frame of a drag. */
    COARSE
}
