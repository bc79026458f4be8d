import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Completes the application folder: {@code java packaging/Launchers.java target/threeline}.
 *
 * <p>Puts the launchers of {@code packaging} into {@code bin} and makes {@code lib/threeline.jsa}, the class-data
 * archive for a quick start, from a training run of the program's own commands. The archive serves the Java that made
 * it, in this place; another Java, or a folder that was moved, starts without it, only slower. A training run that
 * fails fails the build: a program that cannot do its main work is no package.
 */
public final class Launchers {
    private final Path application;

    private Launchers(Path application) {
        this.application = application;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var launchers = new Launchers(Path.of(args[0]).toRealPath());
        launchers.writeScripts(Path.of(args[1]));
        launchers.makeArchive();
    }

    private void writeScripts(Path sources) throws IOException {
        Path bin = Files.createDirectories(application.resolve("bin"));
        Path script = bin.resolve("threeline");
        Files.writeString(script, Files.readString(sources.resolve("threeline.sh")));
        if (!script.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + script);
        }
        String batch = Files.readString(sources.resolve("threeline.bat"));
        Files.writeString(bin.resolve("threeline.bat"), batch.replace("\n", "\r\n"));
    }

    /**
     * First a run that lists the classes it loads, then the archive of them. Unlike an archive made at the end of the
     * run, this one also holds classes compiled for a Java older than 6, such as those of picocli.
     */
    private void makeArchive() throws IOException, InterruptedException {
        Path jar = application.resolve("lib").resolve("threeline.jar");
        Path archive = application.resolve("lib").resolve("threeline.jsa");
        Files.deleteIfExists(archive);
        Path scratch = Files.createTempDirectory("threeline-training");
        try {
            Path classes = scratch.resolve("classes");
            run(
                    scratch,
                    "-XX:DumpLoadedClassList=" + classes,
                    "-Xshare:auto",
                    "-XX:+UseSerialGC",
                    "-Xmx1536m",
                    "-Djava.awt.headless=true",
                    "-Dthreeline.data=" + application.resolve("data"),
                    "-Dthreeline.training=" + scratch,
                    "-jar",
                    jar.toString());
            // Only this collector can write objects to the archive; every collector can read them.
            run(
                    scratch,
                    "-Xshare:dump",
                    "-Xlog:disable",
                    "-XX:+UseG1GC",
                    "-XX:SharedClassListFile=" + classes,
                    "-XX:SharedArchiveFile=" + archive,
                    "-cp",
                    jar.toString());
            if (!Files.exists(archive)) {
                throw new IOException("no archive was written: " + archive);
            }
        } finally {
            try (var files = Files.list(scratch)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(scratch);
        }
    }

    private static void run(Path scratch, String... arguments) throws IOException, InterruptedException {
        Path log = scratch.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            System.err.println(Files.readString(log, StandardCharsets.UTF_8));
            throw new IOException("status " + status + " of " + String.join(" ", command));
        }
    }
}
