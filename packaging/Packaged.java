import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Starts the packaged program as its users do, by its launcher: {@code java packaging/Packaged.java target/threeline}.
 *
 * <p>Its version, a slide, the sentence where there is no display, and the window on a virtual screen (Xvfb) where there
 * is one. Fails with what the program said.
 */
public final class Packaged {
    private static final long MOST_SECONDS = 120;

    private final Path application;
    private final Path scratch;

    private record Said(int status, String out, String err) {}

    private Packaged(Path application, Path scratch) {
        this.application = application;
        this.scratch = scratch;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("threeline packaged");
        try {
            var packaged = new Packaged(Path.of(args[0]).toRealPath(), scratch);
            packaged.tellsItsVersion();
            packaged.exportsASlide();
            packaged.opensItsWindow();
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void tellsItsVersion() throws IOException, InterruptedException {
        Said said = run(Map.of(), "--version");
        require(said.status == 0 && said.out.matches("threeline \\d+\\.\\d+\\S*\\R"), "no version", said);
    }

    private void exportsASlide() throws IOException, InterruptedException {
        Path slide = scratch.resolve("slide of today.png");
        Path scenario = application.resolve("data/scenarios/ft-three-lines.scenario.geojson");
        Said said = run(Map.of(), "export", scenario.toString(), "--out", slide.toString(), "--size", "960x540");
        require(said.status == 0 && Files.exists(slide), "no slide", said);
        var picture = ImageIO.read(slide.toFile());
        require(picture.getWidth() == 960 && picture.getHeight() == 540, "a slide of another size", said);
    }

    private void opensItsWindow() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        Said blind = run(Map.of());
        require(blind.status == 3, "a window without a display", blind);
        require(blind.err.lines().count() == 1 && blind.err.contains("threeline export"), "not one sentence", blind);
        Process screen;
        try {
            screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return;
        }
        try (BufferedReader number = screen.inputReader()) {
            String display = number.readLine();
            if (display != null) {
                Said window = run(
                        Map.of("DISPLAY", ":" + display.strip(), "THREELINE_OPTS", "-Dthreeline.rehearsal=true"),
                        "--trace");
                require(window.status == 0 && window.err.contains("first map "), "no window", window);
            }
        } finally {
            screen.destroy();
        }
    }

    private Said run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<String>();
        command.add(application.resolve(windows ? "bin/threeline.bat" : "bin/threeline").toString());
        command.addAll(List.of(arguments));
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> its = builder.environment();
        its.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "THREELINE_OPTS"));
        its.put("JAVA_HOME", System.getProperty("java.home"));
        its.put("LC_ALL", "C.UTF-8");
        // The user's own preferences and files are no part of a package.
        its.put("XDG_CONFIG_HOME", scratch.resolve("config").toString());
        its.put("XDG_STATE_HOME", scratch.resolve("state").toString());
        its.putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("not done after " + MOST_SECONDS + " s: " + String.join(" ", command));
        }
        return new Said(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String otherwise, Said said) {
        if (!holds) {
            throw new IllegalStateException("the packaged program: " + otherwise + "; " + said);
        }
    }
}
