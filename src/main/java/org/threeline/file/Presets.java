package org.threeline.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Text;

/** The scenarios that come with the program, in {@code scenarios} of its data folder. */
public final class Presets {
    /** The id of the scenario shown on the first start. */
    public static final String DEFAULT = "ft-three-lines";

    private static final String FOLDER = "scenarios";
    private static final String SUFFIX = ".scenario.geojson";

    private Presets() {}

    /**
     * A scenario to begin from.
     *
     * @param id its file's name without {@code .scenario.geojson}
     */
    public record Preset(String id, Text title, Path path) {}

    /**
     * Where the scenario of the first start lies; no other preset is read for it.
     *
     * @param dataFolder the program's data folder
     * @throws ScenarioException if there is no such file
     */
    public static Path defaultIn(Path dataFolder) throws ScenarioException {
        Path file = dataFolder.resolve(FOLDER).resolve(DEFAULT + SUFFIX);
        if (!Files.isReadable(file)) {
            throw new ScenarioException(Problem.error("PRESET_UNKNOWN", "", DEFAULT, "–"));
        }
        return file;
    }

    /**
     * Lists the presets, the default first, then by id; a file that cannot be read is left out.
     *
     * @param dataFolder the program's data folder
     * @throws ScenarioException if the folder cannot be read
     */
    public static List<Preset> in(Path dataFolder) throws ScenarioException {
        Path folder = dataFolder.resolve(FOLDER);
        List<Preset> presets = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                try {
                    Text title = ScenarioFile.read(file).scenario().title();
                    presets.add(new Preset(name.substring(0, name.length() - SUFFIX.length()), title, file));
                } catch (ScenarioException e) {
                    org.slf4j.LoggerFactory.getLogger(Presets.class).warn("preset {} left out", file, e);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ScenarioException(Problem.error("PRESETS_MISSING", "", folder.toString()), e);
        }
        presets.sort(Comparator.comparing((Preset p) -> !p.id().equals(DEFAULT)).thenComparing(Preset::id));
        return List.copyOf(presets);
    }
}
