import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Completes the application folder: {@code java packaging/Launchers.java target/threeline packaging}.
 *
 * <p>Puts the launchers of {@code packaging} into {@code bin}, JavaFX's modules into {@code lib/javafx}, style sheets as
 * JavaFX reads them soonest beside their texts, and makes the class-data archives for a quick start from training runs: {@code lib/threeline.jsa} of the program's own commands,
 * {@code lib/window.jsa} of the window on a virtual screen (Xvfb) where there is one, else of all classes that the
 * window could use. An archive serves the Java that made it, in this place; another Java, or a folder that was moved,
 * starts without it, only slower. A training run that fails fails the build: a program that cannot do its main work is
 * no package.
 */
public final class Launchers {
    private static final long MOST_SECONDS = 180;
    /** The major version of class files for Java 6. */
    private static final int JAVA_6 = 50;

    private final Path application;
    private final Path lib;
    private final Path jar;

    private Launchers(Path application) {
        this.application = application;
        this.lib = application.resolve("lib");
        this.jar = lib.resolve("threeline.jar");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var launchers = new Launchers(Path.of(args[0]).toRealPath());
        launchers.writeScripts(Path.of(args[1]));
        launchers.moveModules();
        launchers.compileSheets();
        launchers.unpackDatabase();
        launchers.makeArchives();
    }

    /** JavaFX comes as empty jars that name the platform's, and the platform's. */
    private void moveModules() throws IOException {
        Path modules = Files.createDirectories(lib.resolve("javafx"));
        for (Path file : list(lib)) {
            String name = file.getFileName().toString();
            if (name.startsWith("javafx-") && name.matches(".*-(linux|mac|win)(-[a-z0-9]+)?\\.jar")) {
                Files.move(file, modules.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } else if (name.startsWith("javafx-")) {
                Files.delete(file);
            }
        }
    }

    /** JavaFX takes a compiled style sheet instead of its text where both lie side by side. */
    private void compileSheets() throws IOException {
        Path scratch = Files.createTempDirectory("threeline-sheets");
        try (var program = FileSystems.newFileSystem(jar);
                var javafx = new URLClassLoader(urls(lib.resolve("javafx")), ClassLoader.getPlatformClassLoader());
                Stream<Path> files = Files.walk(program.getPath("org/threeline"))) {
            Method compile =
                    javafx.loadClass("javafx.css.Stylesheet").getMethod("convertToBinary", File.class, File.class);
            Path text = scratch.resolve("sheet.css");
            Path compiled = scratch.resolve("sheet.bss");
            for (Path sheet : files.filter(f -> f.toString().endsWith(".css")).toList()) {
                Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
                compile.invoke(null, text.toFile(), compiled.toFile());
                String name = sheet.getFileName().toString().replace(".css", ".bss");
                Files.copy(compiled, sheet.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException("style sheets cannot be compiled", e);
        } finally {
            delete(scratch);
        }
    }

    /** Else SQLite's driver would unpack its library at each start; where there is none for this machine, it does. */
    private void unpackDatabase() throws IOException {
        String system = System.getProperty("os.name").split(" ")[0];
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        String name = System.mapLibraryName("sqlitejdbc");
        for (Path file : list(lib)) {
            if (file.getFileName().toString().startsWith("sqlite-jdbc")) {
                try (var entries = new ZipFile(file.toFile())) {
                    ZipEntry entry = entries.getEntry("org/sqlite/native/" + system + "/" + machine + "/" + name);
                    if (entry != null) {
                        Path folder = Files.createDirectories(lib.resolve("native"));
                        Files.copy(
                                entries.getInputStream(entry),
                                folder.resolve(name),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private void writeScripts(Path sources) throws IOException {
        Path bin = Files.createDirectories(application.resolve("bin"));
        Files.copy(
                sources.resolve("window.options"),
                lib.resolve("window.options"),
                StandardCopyOption.REPLACE_EXISTING);
        Path script = bin.resolve("threeline");
        Files.writeString(script, Files.readString(sources.resolve("threeline.sh")));
        if (!script.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + script);
        }
        String batch = Files.readString(sources.resolve("threeline.bat"));
        Files.writeString(bin.resolve("threeline.bat"), batch.replace("\n", "\r\n"));
    }

    /**
     * First runs that list the classes they load, then the archives of them. Unlike an archive made at the end of a run,
     * that of the commands also holds classes compiled for a Java older than 6, such as those of picocli.
     */
    private void makeArchives() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("threeline-training");
        try {
            Path commands = scratch.resolve("commands");
            run(scratch, Map.of(), training(commands, "-Dthreeline.training=" + scratch));
            dump(scratch, commands, lib.resolve("threeline.jsa"), List.of());
            Path window = scratch.resolve("window");
            // What only commands need would lie in the window's memory unused.
            var classes = new TreeSet<String>();
            if (rehearse(scratch, window)) {
                classes.addAll(named(window));
            } else {
                classes.addAll(named(commands));
                classes.addAll(allWindowClasses());
            }
            // The archiver takes classes in the order of the list, but lambdas only after their classes.
            List<String> ordered = withoutOld(classes);
            ordered.sort(Comparator.comparing(line -> line.startsWith("@")));
            Files.write(window, ordered);
            dump(scratch, window, lib.resolve("window.jsa"), modules());
            // For the archive of an application image, which has a Java of its own.
            Files.copy(window, application.resolveSibling("window.classes"), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * The lines of a class list without the numbers it gives its classes: those of another run are not the same. Classes
     * of loaders of a library's own, which need the numbers, are left out.
     */
    private static List<String> named(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.contains(" source: "))
                .map(line -> line.replaceFirst(" id: \\d+$", ""))
                .toList();
    }

    /**
     * The lines of a class list without classes compiled for a Java older than 6. They are archived unlinked, and linking
     * them writes to where the archive is read only if it stays in its place, as the window's does: that ends the process.
     */
    private List<String> withoutOld(Collection<String> lines) throws IOException {
        try (var classes = new URLClassLoader(urls(lib, lib.resolve("javafx")), null)) {
            var kept = new ArrayList<String>();
            for (String line : lines) {
                if (!isOld(classes, line.replaceFirst("^@[a-z-]+ ", "").split(" ")[0])) {
                    kept.add(line);
                }
            }
            return kept;
        }
    }

    /** The jars in folders. */
    private static URL[] urls(Path... folders) throws IOException {
        var jars = new ArrayList<URL>();
        for (Path folder : folders) {
            for (Path file : list(folder)) {
                if (file.toString().endsWith(".jar")) {
                    jars.add(file.toUri().toURL());
                }
            }
        }
        return jars.toArray(new URL[0]);
    }

    private static boolean isOld(ClassLoader classes, String name) throws IOException {
        try (InputStream in = classes.getResourceAsStream(name + ".class")) {
            // The magic number, the minor version, the major one.
            return in != null && (new DataInputStream(in).readLong() & 0xFFFF) < JAVA_6;
        }
    }

    private List<String> modules() {
        return List.of("--module-path", lib.resolve("javafx").toString(), "--add-modules", "javafx.controls");
    }

    private List<String> training(Path classes, String... options) {
        var command = new ArrayList<>(List.of(
                "-XX:DumpLoadedClassList=" + classes,
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Xmx1536m",
                "-Djava.awt.headless=true",
                "-Dthreeline.data=" + application.resolve("data")));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private void dump(Path scratch, Path classes, Path archive, List<String> modules)
            throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        // Only this collector can write objects to the archive; every collector can read them.
        var command = new ArrayList<>(List.of(
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:+UseG1GC",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive));
        command.addAll(modules);
        command.addAll(List.of("-cp", jar.toString()));
        run(scratch, Map.of(), command);
        if (!Files.exists(archive)) {
            throw new IOException("no archive was written: " + archive);
        }
    }

    /** Opens the window on a virtual screen and closes it after the first map; false where there is no such screen. */
    private boolean rehearse(Path scratch, Path classes) throws IOException, InterruptedException {
        Process screen;
        try {
            screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return false;
        }
        try (BufferedReader said = screen.inputReader()) {
            String number = said.readLine();
            if (number == null) {
                return false;
            }
            List<String> command = training(classes, "-Dthreeline.rehearsal=true", "-Duser.home=" + scratch);
            command.addAll(0, modules());
            run(scratch, Map.of("DISPLAY", ":" + number.strip()), command);
            return true;
        } finally {
            screen.destroy();
        }
    }

    /** What the window may load: all of its libraries, and what every Java program loads. */
    private List<String> allWindowClasses() throws IOException {
        var jars = new ArrayList<Path>(list(lib.resolve("javafx")));
        for (Path file : list(lib)) {
            if (file.getFileName().toString().matches("(threeline|atlantafx|ikonli|controlsfx|mgrs).*\\.jar")) {
                jars.add(file);
            }
        }
        var classes = new ArrayList<String>();
        for (Path file : jars) {
            try (var entries = new ZipFile(file.toFile())) {
                entries.stream()
                        .map(ZipEntry::getName)
                        .filter(n -> n.endsWith(".class") && !n.contains("-"))
                        .map(n -> n.substring(0, n.length() - ".class".length()))
                        .forEach(classes::add);
            }
        }
        Path standard = Path.of(System.getProperty("java.home"), "lib", "classlist");
        if (Files.exists(standard)) {
            Files.readAllLines(standard).stream()
                    .filter(l -> !l.startsWith("#") && !l.startsWith("@"))
                    .forEach(classes::add);
        }
        return classes;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void run(Path scratch, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        Path log = scratch.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // The user's own preferences are no part of a package.
        builder.environment().keySet().removeAll(List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("not done after " + MOST_SECONDS + " s: " + String.join(" ", command));
        }
        if (process.exitValue() != 0) {
            System.err.println(Files.readString(log, StandardCharsets.UTF_8));
            throw new IOException("status " + process.exitValue() + " of " + String.join(" ", command));
        }
    }
}
