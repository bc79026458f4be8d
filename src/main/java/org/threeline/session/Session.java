package org.threeline.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.Analyst;
import org.threeline.analysis.Comparators;
import org.threeline.analysis.Deepener;
import org.threeline.analysis.DepthProfile;
import org.threeline.analysis.FigurePlaces;
import org.threeline.analysis.Findings;
import org.threeline.analysis.ForceTables;
import org.threeline.analysis.sweep.Workshop;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapException;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.edit.BroughtIn;
import org.threeline.edit.NewScenario;
import org.threeline.exchange.Shape;
import org.threeline.exchange.ShapeText;
import org.threeline.exchange.Shapes;
import org.threeline.file.AtomicFile;
import org.threeline.file.DataFolder;
import org.threeline.file.LoadedScenario;
import org.threeline.file.Presets;
import org.threeline.file.ScenarioFile;
import org.threeline.file.ScenarioWriter;
import org.threeline.render.Fonts;
import org.threeline.render.MapRenderer;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Text;
import org.threeline.slides.SlideComposer;
import org.threeline.slides.export.PngExport;
import org.threeline.slides.export.PngMetadata;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/**
 * The use cases that window and command line share: one class, since they share what is loaded for them; each is a few
 * lines, what it does lies in the rooms below.
 *
 * <p>The data folder and what lies in it are looked for when something first needs them. Thread-safe.
 */
public final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final DataSource source;
    /** Guards composer and fonts alone, so that nobody waits for fonts who only needs the base map. */
    private final Object drawing = new Object();

    private @Nullable DataFolder data;
    private @Nullable BaseMap baseMap;
    private final Analyst analyst = new Analyst();
    private @Nullable Planner planner;
    private @Nullable Deepener deepener;
    private @Nullable SlideComposer composer;
    private @Nullable Fonts fonts;

    /** Says where the program's data lies. */
    @FunctionalInterface
    public interface DataSource {
        /** The folder, or why there is none. */
        DataFolder find() throws ScenarioException;
    }

    public Session(DataSource source) {
        this.source = source;
    }

    /**
     * Begins to load, in the background, what the coming use cases need, so that a cold start uses all cores.
     *
     * <p>Whoever needs something first waits for it, and hears what is wrong with it.
     *
     * @param pictures whether something will be drawn
     */
    public void prepare(boolean pictures) {
        var thread = new Thread(
                () -> {
                    try {
                        planner();
                        baseMap().sea();
                        baseMap().features(BaseMapLayer.COUNTRIES);
                        if (pictures) {
                            composer();
                            for (BaseMapLayer layer : BaseMapLayer.values()) {
                                baseMap().features(layer);
                            }
                        }
                    } catch (ScenarioException | RuntimeException e) {
                        LOG.debug("could not be prepared", e);
                    }
                },
                "preparation");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Reads a scenario and works everything out exactly.
     *
     * @throws ScenarioException if nothing of the file can be used, or the program's data is missing
     */
    public OpenScenario open(Path file, Progress progress) throws ScenarioException {
        progress.begin(Progress.Step.READ);
        LoadedScenario loaded = ScenarioFile.read(file);
        progress.begin(Progress.Step.PLAN);
        Plan plan = planner().plan(loaded.scenario(), Precision.EXACT);
        progress.begin(Progress.Step.ANALYSE);
        Findings findings = analyst.findings(plan);
        return OpenScenario.of(loaded, plan, findings);
    }

    /**
     * Reads a scenario without working anything out.
     *
     * @throws ScenarioException if nothing of the file can be used
     */
    public LoadedScenario read(Path file) throws ScenarioException {
        return ScenarioFile.read(file);
    }

    /** A scenario as if its file began otherwise: one of the program's own, in the projection its user prefers. */
    public static LoadedScenario begun(LoadedScenario loaded, UnaryOperator<Scenario> begin) throws ScenarioException {
        Scenario begun = begin.apply(loaded.scenario());
        return begun.equals(loaded.scenario())
                ? loaded
                : ScenarioFile.parse(loaded.path(), ScenarioWriter.text(loaded, begun, Map.of()));
    }

    /** Works out exactly what follows from a scenario that was read already. */
    public OpenScenario open(LoadedScenario loaded) throws ScenarioException {
        return workOut(loaded, loaded.scenario(), Precision.EXACT);
    }

    /**
     * Works out as much as a first picture needs: zones as coarse as in a drag, no figures.
     *
     * @throws ScenarioException if the program's data is missing
     */
    public OpenScenario sketch(LoadedScenario loaded) throws ScenarioException {
        return OpenScenario.sketch(loaded, planner().plan(loaded.scenario(), Precision.COARSE));
    }

    /**
     * Works out what follows from a scenario that was changed since it was loaded.
     *
     * @param loaded the file it was read from, into which pointers of problems lead
     */
    public OpenScenario workOut(LoadedScenario loaded, Scenario scenario, Precision precision)
            throws ScenarioException {
        Plan plan = planner().plan(scenario, precision);
        return OpenScenario.of(loaded, plan, analyst.findings(plan));
    }

    /**
     * Adds the figures that are too dear for every frame of a drag: what lies on the ground of the base map, what
     * follows for forces, all zones united.
     */
    public OpenScenario deepen(OpenScenario scenario) throws ScenarioException {
        return scenario.with(deepener().deepen(scenario.plan(), scenario.findings()));
    }

    /** Adds the depth of zones along their traces. */
    public static OpenScenario withProfiles(OpenScenario scenario) {
        var details = scenario.findings().details();
        return scenario.with(scenario.findings().withDetails(details.withProfiles(DepthProfile.of(scenario.plan()))));
    }

    /**
     * Adds how sure the figures of a deepened scenario are.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public OpenScenario withIntervals(OpenScenario scenario, int samples, BooleanSupplier cancelled)
            throws ScenarioException {
        return scenario.with(
                deepener().withIntervals(scenario.plan(), scenario.findings(), samples, Deepener.SEED, cancelled));
    }

    /** Works out variants of scenarios. */
    public Workshop workshop() throws ScenarioException {
        return new Workshop(planner(), analyst, deepener());
    }

    /** Weapon ranges and planning figures. */
    public ForceTables forces() throws ScenarioException {
        return ForceTables.read(data().path());
    }

    /** Zones and missions of the past to lay beside a scenario. */
    public Comparators comparators() throws ScenarioException {
        return Comparators.read(data().path());
    }

    /** Where the figures of a scenario lie on the ground. */
    public FigurePlaces places(OpenScenario scenario) throws ScenarioException {
        Planner planner = planner();
        Plan plan = scenario.plan();
        return new FigurePlaces(plan, other -> planner.plan(other, plan.precision()));
    }

    /**
     * Saves a scenario and reads it back.
     *
     * @param loaded the file it was read from, whose untouched parts stay as they are
     * @param changed what to do where another program has changed the file since it was read
     * @return the file as saved
     * @throws ScenarioException FILE_WRITE_… or FILE_CHANGED_OUTSIDE; the target is then as it was
     */
    public LoadedScenario save(LoadedScenario loaded, Scenario scenario, Path target, ScenarioWriter.IfChanged changed)
            throws ScenarioException {
        Plan plan = planner().plan(scenario, Precision.EXACT);
        Map<FeatureId, Geometry> derived = new HashMap<>();
        for (PlanZone zone : plan.zones()) {
            if (zone.zone().activeRule().isPresent()) {
                derived.put(zone.zone().id(), zone.area().geographic());
            }
        }
        return ScenarioWriter.save(loaded, scenario, derived, target, changed);
    }

    /** The scenario the program opens with. */
    public Path defaultScenario() throws ScenarioException {
        return Presets.defaultIn(data().path());
    }

    /** Where the program's data lies. */
    public Path dataFolder() throws ScenarioException {
        return data().path();
    }

    /** The base map that comes with the program. */
    public BaseMap map() throws ScenarioException {
        return baseMap();
    }

    /** The fonts that come with the program. */
    public Fonts fonts() throws ScenarioException {
        synchronized (drawing) {
            Fonts known = fonts;
            if (known == null) {
                Path folder = data().path();
                try {
                    known = Fonts.load(folder);
                } catch (IOException e) {
                    throw new ScenarioException(Problem.error("DATA_FONTS", "", folder.toString()), e);
                }
                fonts = known;
            }
            return known;
        }
    }

    /**
     * Draws a picture, writes it as PNG and reads it back.
     *
     * @throws ScenarioException EXPORT_… if it could not be drawn or written; the target is then as it was, and as well
     *     where the picture is no longer wanted
     */
    public void export(OpenScenario scenario, PictureRequest request, Path target, Progress progress)
            throws ScenarioException {
        progress.begin(Progress.Step.DRAW);
        var picture = composer().draw(request.slide(scenario), progress::cancelled);
        progress.begin(Progress.Step.WRITE);
        PngExport.write(picture, target, request.metadata(scenario), progress::cancelled);
    }

    /**
     * Draws a picture to be looked at.
     *
     * @return its pixels, opaque ARGB, row by row
     * @throws ScenarioException EXPORT_… if it cannot be drawn
     */
    public int[] preview(OpenScenario scenario, PictureRequest request, Progress progress) throws ScenarioException {
        return composer().pixels(request.slide(scenario), progress::cancelled);
    }

    /**
     * Writes a report as UTF-8, as a whole or not at all.
     *
     * @throws ScenarioException FILE_WRITE_…; the target is then as it was
     */
    public void write(String report, Path target, Progress progress) throws ScenarioException {
        progress.begin(Progress.Step.WRITE);
        AtomicFile.replace(target, report.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a picture that was drawn on screen as PNG and reads it back.
     *
     * @param pixels opaque RGB, row by row
     * @throws ScenarioException EXPORT_…; the target is then as it was
     */
    public void writePicture(int[] pixels, int width, int height, Scenario scenario, String title, Path target)
            throws ScenarioException {
        PngExport.write(
                pixels,
                width,
                height,
                target,
                new PngMetadata(
                        title,
                        scenario.caveat().in(Language.ENGLISH),
                        "Threeline",
                        LocalDate.now(ZoneId.systemDefault()),
                        96));
    }

    /** The scenarios that come with the program. */
    public List<Presets.Preset> presets() throws ScenarioException {
        return Presets.in(data().path());
    }

    /**
     * Copies a preset.
     *
     * @throws ScenarioException PRESET_UNKNOWN, NEW_FILE_EXISTS or FILE_WRITE_…
     */
    public void create(String presetId, Path target, boolean force) throws ScenarioException {
        refuseExisting(target, force);
        AtomicFile.write(target, bytes(preset(presetId).path()));
    }

    /**
     * Makes a scenario of what another program has drawn, in a preset or in an empty one, and reads it back.
     *
     * @param role what every shape is for; empty for what each is most likely for
     * @return what is noteworthy about the shapes
     * @throws ScenarioException if the shapes cannot be used in that role, or the target cannot be written; it is then
     *     as it was
     */
    public List<Problem> create(Optional<String> presetId, Path shapes, Optional<Role> role, Path target, boolean force)
            throws ScenarioException {
        refuseExisting(target, force);
        Shapes found = ShapeText.read(shapes);
        LoadedScenario base = presetId.isPresent()
                ? ScenarioFile.read(preset(presetId.get()).path())
                : empty(NewScenario.titled(Text.of(title(shapes))));
        Scenario now = base.scenario();
        for (Shape shape : found.shapes()) {
            Role wanted = role.orElseGet(shape::likelyRole);
            if (!shape.fits(wanted)) {
                throw new ScenarioException(Problem.error(
                        "SHAPE_ROLE",
                        shape.spot().pointer(),
                        shape.name().isEmpty() ? shape.geometry().getGeometryType() : shape.name(),
                        wanted.word()));
            }
            now = BroughtIn.add(now, shape.name(), wanted, shape.geometry());
        }
        save(base, now, target, ScenarioWriter.IfChanged.OVERWRITE);
        return found.problems();
    }

    private static String title(Path shapes) {
        String name = String.valueOf(shapes.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A scenario in which nothing is drawn yet, as if read from a file without a name. */
    public OpenScenario empty(UnaryOperator<Scenario> begin) throws ScenarioException {
        return open(empty(begin.apply(NewScenario.empty())));
    }

    private static LoadedScenario empty(Scenario scenario) throws ScenarioException {
        return ScenarioFile.parse(Path.of(""), ScenarioWriter.text(scenario, Map.of()));
    }

    private static void refuseExisting(Path target, boolean force) throws ScenarioException {
        if (!force && Files.exists(target)) {
            throw new ScenarioException(Problem.error("NEW_FILE_EXISTS", "", target.toString()));
        }
    }

    private Presets.Preset preset(String id) throws ScenarioException {
        List<Presets.Preset> presets = presets();
        return presets.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ScenarioException(Problem.error(
                        "PRESET_UNKNOWN",
                        "",
                        id,
                        presets.stream().map(Presets.Preset::id).collect(Collectors.joining(", ")))));
    }

    private static byte[] bytes(Path preset) throws ScenarioException {
        try {
            return Files.readAllBytes(preset);
        } catch (IOException e) {
            throw new ScenarioException(Problem.error("FILE_READ_FAILED", "", preset.toString()), e);
        }
    }

    private synchronized Planner planner() throws ScenarioException {
        Planner known = planner;
        if (known == null) {
            known = new Planner(baseMap());
            planner = known;
        }
        return known;
    }

    /** Works out the dear figures, and says where they lie. */
    public synchronized Deepener deepener() throws ScenarioException {
        Deepener known = deepener;
        if (known == null) {
            known = new Deepener(baseMap(), forces(), comparators());
            deepener = known;
        }
        return known;
    }

    private SlideComposer composer() throws ScenarioException {
        synchronized (drawing) {
            SlideComposer known = composer;
            if (known == null) {
                known = new SlideComposer(baseMap(), fonts(), new MapRenderer(fonts()));
                composer = known;
            }
            return known;
        }
    }

    private synchronized DataFolder data() throws ScenarioException {
        DataFolder known = data;
        if (known == null) {
            known = source.find();
            data = known;
        }
        return known;
    }

    private synchronized BaseMap baseMap() throws ScenarioException {
        BaseMap known = baseMap;
        if (known == null) {
            Path folder = data().path();
            try {
                known = BaseMap.open(folder);
            } catch (BaseMapException e) {
                throw new ScenarioException(
                        Problem.error("BASEMAP_" + e.reason().name(), "", folder.toString()), e);
            } catch (IOException e) {
                throw new ScenarioException(Problem.error("BASEMAP_CORRUPT", "", folder.toString()), e);
            }
            baseMap = known;
        }
        return known;
    }
}
