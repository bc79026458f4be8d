import java.nio.file.Path;

/** Writes the launchers of the application folder: {@code java Launchers.java target/threeline}. */
public final class Launchers {
    private Launchers() {}

    public static void main(String[] args) {
        Path.of(args[0]);
    }
}
