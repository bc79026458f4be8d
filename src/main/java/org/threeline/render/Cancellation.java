package org.threeline.render;

/** Says whether a picture is still wanted. Asked by render threads while another may change its answer. */
@FunctionalInterface
public interface Cancellation {
    /** The picture is wanted to the end. */
    Cancellation NEVER = () -> false;

    boolean cancelled();
}
