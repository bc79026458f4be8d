package org.threeline.app;

/** Starts Threeline. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
