package org.threeline.file;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/**
 * The folder with the base map, the fonts, the presets and the schema.
 *
 * @param path a folder that exists
 */
public record DataFolder(Path path) {
    /** What tells the folder from another that is called {@code data}. */
    private static final Path MARK = Path.of("basemap", "basemap.gpkg");

    /**
     * Looks where the system property {@code threeline.data} says; without it beside the program's jar
     * ({@code ../data}), then in the working folder.
     *
     * @throws ScenarioException DATA_MISSING
     */
    public static DataFolder find() throws ScenarioException {
        List<Path> candidates = candidates();
        for (Path candidate : candidates) {
            if (Files.exists(candidate.resolve(MARK))) {
                return new DataFolder(candidate);
            }
        }
        throw new ScenarioException(Problem.error(
                "DATA_MISSING",
                "",
                candidates.stream()
                        .map(p -> p.toAbsolutePath().normalize().toString())
                        .collect(Collectors.joining(", "))));
    }

    private static List<Path> candidates() {
        String named = System.getProperty("threeline.data", "");
        if (!named.isEmpty()) {
            return List.of(Path.of(named));
        }
        var candidates = new ArrayList<Path>();
        besideTheJar(candidates);
        candidates.add(Path.of("data"));
        return candidates;
    }

    private static void besideTheJar(List<Path> candidates) {
        CodeSource source = DataFolder.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return;
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            Path lib = jar.getParent();
            if (lib != null) {
                candidates.add(lib.resolveSibling("data"));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // A class source that is no file has no folder beside it; the working folder is left.
            return;
        }
    }
}
