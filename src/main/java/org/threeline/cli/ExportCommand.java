package org.threeline.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.OpenScenario;
import org.threeline.session.PictureRequest;
import org.threeline.slides.SlideRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threeline export FILE --out PICTURE}: the briefing slide or the map as a file. */
@Command(name = "export")
final class ExportCommand implements PlainCommand {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, order = 10)
    private String out = "";

    @Option(names = "--layout", paramLabel = "slide|map", order = 20)
    private String layout = "slide";

    @Option(names = "--size", paramLabel = "WxH", order = 30)
    private String size = "1920x1080";

    @Option(names = "--phase", paramLabel = "ID", order = 40)
    private @Nullable String phase;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", order = 50)
    private @Nullable String date;

    @Option(names = "--theme", paramLabel = "light|dark", order = 60)
    private String theme = "light";

    @Option(names = "--error-band", order = 65)
    private boolean errorBand;

    @Option(names = "--strict", order = 70)
    private boolean strict;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public ExitStatus run() throws CommandFailure {
        Path input = Arguments.path(file);
        Path target = Arguments.otherPath(out, input);
        requirePng(target);
        var request = new PictureRequest(
                Arguments.choice("--layout", layout, SlideRequest.Layout.values()),
                PictureSize.parse(size),
                // A picture does not follow the machine's own language: the same input gives the same bytes.
                common.language().orElse(Language.ENGLISH),
                Arguments.choice("--theme", theme, Theme.values()),
                Optional.ofNullable(phase),
                PrintDate.of(date, surroundings.environment(), surroundings.clock()),
                errorBand);
        try (ProgressLines progress = surroundings.progress()) {
            OpenScenario scenario = surroundings.session().open(input, progress);
            surroundings.session().export(scenario, request, target, progress);
            surroundings.tell(scenario.problems());
            return Problems.status(scenario.problems(), strict);
        } catch (ScenarioException e) {
            return surroundings.refuse(e);
        }
    }

    private static void requirePng(Path target) throws CommandFailure {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
        if (extension.isEmpty()) {
            throw CommandFailure.usage("usage.format.none", name);
        }
        if (!extension.equals("PNG")) {
            throw CommandFailure.usage("usage.format.later", extension);
        }
    }
}
