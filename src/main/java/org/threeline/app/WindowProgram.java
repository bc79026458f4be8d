package org.threeline.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.cli.Terminal;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/** Decides whether the window is asked for, and says so in a sentence where it cannot be opened. */
final class WindowProgram {
    private static final Set<String> COMMANDS =
            Set.of("validate", "analyse", "export", "convert", "sweep", "compare", "presets", "new", "help");
    private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);
    private static final String TRACE = "--trace";
    private static final int NO_WINDOW = 3;

    private WindowProgram() {}

    /** Whether the words ask for the window: no word, a file, or options of the window. */
    static boolean isAskedFor(String[] args) {
        if (args.length == 0) {
            return true;
        }
        return args[0].equals(TRACE) || (!args[0].startsWith("-") && !COMMANDS.contains(args[0]));
    }

    /** The exit status. */
    static int run(String[] args) {
        Language spoken = Terminal.ofProcess().language();
        var messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        ResourceBundle sentences = Bundles.of("org.threeline.app.sentences", spoken);
        if (!displayIsNamed()) {
            messages.println("threeline: " + sentences.getString("display.none"));
            return NO_WINDOW;
        }
        List<String> files = Arrays.stream(args).filter(a -> !a.startsWith("-")).toList();
        try {
            Optional<Path> file = files.stream().findFirst().map(Path::of);
            return new WindowStart(spoken, file, Arrays.asList(args).contains(TRACE), messages).run();
        } catch (InvalidPathException e) {
            messages.println("threeline: "
                    + Problem.error("FILE_MISSING", "", files.get(0)).message(spoken));
            return NO_WINDOW;
        } catch (ScenarioException e) {
            messages.println("threeline: " + e.problem().message(spoken));
            return NO_WINDOW;
        } catch (WindowStart.NoDisplay e) {
            messages.println("threeline: " + sentences.getString("display.none"));
            return NO_WINDOW;
        } catch (IllegalStateException bug) {
            messages.println("threeline: " + sentences.getString("window.failed"));
            LOG.warn("the window could not be opened", bug);
            return NO_WINDOW;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_WINDOW;
        }
    }

    /** Elsewhere than under X11 a display needs no name. */
    private static boolean displayIsNamed() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows")
                || system.startsWith("mac")
                || !System.getenv().getOrDefault("DISPLAY", "").isEmpty()
                || System.getProperty("glass.platform") != null;
    }
}
