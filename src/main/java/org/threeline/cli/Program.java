package org.threeline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.threeline.file.DataFolder;
import org.threeline.scenario.Language;
import org.threeline.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/**
 * The command line: reads the words of a command, runs it and gives the exit status of the interface.
 *
 * <p>Results go to the terminal's {@code out}, everything else to {@code err}, both as UTF-8. Nothing that can go wrong
 * reaches the user as a stack trace: expected failures are sentences, unexpected ones a sentence with a code, and the
 * trace only with {@code --debug} or THREELINE_DEBUG. A reader of the results that goes away is no failure.
 */
public final class Program {
    private static final int HELP_WIDTH = 100;

    private final Terminal terminal;
    private final boolean debug;
    private final Sentences sentences;
    private final ResultStream written;
    private final PrintStream results;
    private final PrintStream messages;

    private Program(String[] args, Terminal terminal) {
        this.terminal = terminal;
        List<String> words = Arrays.asList(args);
        this.debug = terminal.debug() || words.contains("--debug");
        this.sentences = new Sentences(language(words).orElseGet(terminal::language));
        this.written = new ResultStream(terminal.out());
        this.results = new PrintStream(new BufferedOutputStream(written, 1 << 16), false, StandardCharsets.UTF_8);
        this.messages = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
    }

    /** Runs a command to its end. */
    public static int run(String[] args, Terminal terminal) {
        return new Program(args, terminal).run(args).code();
    }

    /** The language named before anything else is understood, so that even a wrong command is answered in it. */
    private static Optional<Language> language(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--lang=")) {
                return CommonOptions.languageOf(word.substring("--lang=".length()));
            }
            if (word.equals("--lang") && i + 1 < words.size()) {
                return CommonOptions.languageOf(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private ExitStatus run(String[] args) {
        ExitStatus status;
        try {
            status = execute(args);
        } catch (CommandFailure failure) {
            messages.println("threeline: " + failure.sentence(sentences));
            trace(failure);
            status = failure.status();
        } catch (OutOfMemoryError full) {
            messages.println(
                    "threeline: " + sentences.say("memory", Runtime.getRuntime().maxMemory() >> 20));
            trace(full);
            status = ExitStatus.NOT_READ_OR_WRITTEN;
        } catch (RuntimeException | Error bug) {
            messages.println("threeline: " + sentences.say("unexpected", FailureCode.of(bug)));
            trace(bug);
            status = ExitStatus.INPUT_ERRORS;
        }
        return flushed(status);
    }

    private ExitStatus execute(String[] args) throws CommandFailure {
        var session = new Session(() ->
                terminal.data().isPresent() ? new DataFolder(terminal.data().orElseThrow()) : DataFolder.find());
        prepare(session, args);
        CommandLine commands = commands(session);
        ParseResult parsed = commands.parseArgs(args);
        var errors = new ArrayList<>(parsed.errors());
        if (parsed.hasSubcommand() && !parsed.isUsageHelpRequested()) {
            parsed = parsed.subcommand();
            errors.addAll(parsed.errors());
        }
        if (!errors.isEmpty() && !parsed.isUsageHelpRequested()) {
            messages.println("threeline: " + UsageErrors.sentence(errors, List.of(args), sentences));
            return ExitStatus.WRONG_USAGE;
        }
        CommandLine chosen = parsed.commandSpec().commandLine();
        if (parsed.isUsageHelpRequested()) {
            chosen.usage(results, Ansi.OFF);
            return ExitStatus.DONE;
        }
        if (parsed.isVersionHelpRequested()) {
            results.println("threeline " + version());
            return ExitStatus.DONE;
        }
        if (args.length == 0) {
            chosen.usage(messages, Ansi.OFF);
            return ExitStatus.WRONG_USAGE;
        }
        return ((PlainCommand) chosen.getCommand()).run();
    }

    /** What a command will need is loaded while its words are still being read. */
    private static void prepare(Session session, String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            return;
        }
        switch (args.length == 0 ? "" : args[0]) {
            case "export" -> session.prepare(true);
            case "validate", "analyse", "sweep", "compare" -> session.prepare(false);
            default -> {}
        }
    }

    private CommandLine commands(Session session) {
        var surroundings = new Surroundings(
                results,
                messages,
                sentences,
                terminal.environment(),
                terminal.interactive(),
                session,
                Clock.system(ZoneId.systemDefault()));
        var commands = new CommandLine(new RootCommand())
                .addSubcommand(new ValidateCommand(surroundings))
                .addSubcommand(new AnalyseCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new SweepCommand(surroundings))
                .addSubcommand(new CompareCommand(surroundings))
                .addSubcommand(new PresetsCommand(surroundings))
                .addSubcommand(new NewCommand(surroundings))
                .setResourceBundle(Sentences.help(sentences.language()))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH);
        for (CommandLine each : withSubcommands(commands)) {
            each.getCommandSpec().usageMessage().sortOptions(false);
            each.getCommandSpec().parser().collectErrors(true).allowOptionsAsOptionParameters(false);
        }
        return commands;
    }

    private static List<CommandLine> withSubcommands(CommandLine commands) {
        var all = new ArrayList<>(commands.getSubcommands().values());
        all.add(commands);
        return all;
    }

    private static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private void trace(Throwable failure) {
        if (debug) {
            failure.printStackTrace(messages);
        }
    }

    /** Results that were lost on their way make any command a failed one. */
    private ExitStatus flushed(ExitStatus status) {
        results.flush();
        Optional<IOException> failure = written.failure();
        if (failure.isEmpty() || written.readerLeft()) {
            return status;
        }
        messages.println("threeline: "
                + FileSentences.notWritten(failure.orElseThrow(), sentences.say("standardOutput"))
                        .sentence(sentences));
        return status.worse(ExitStatus.NOT_READ_OR_WRITTEN);
    }
}
