package org.threeline.layers;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;
import org.jspecify.annotations.Nullable;

/** Lets GeoTools find {@link ScenarioDataStore}: its one parameter is {@code scenario}, the path of the file. */
public final class ScenarioDataStoreFactory implements DataStoreFactorySpi {
    private static final String SUFFIX = ".scenario.geojson";

    static final Param SCENARIO =
            new Param("scenario", Object.class, "Path of the scenario file, NAME.scenario.geojson", true);

    @Override
    public String getDisplayName() {
        return "Threeline scenario";
    }

    @Override
    public String getDescription() {
        return "Lines, zones, points and notes of a Threeline scenario (NAME.scenario.geojson)";
    }

    @Override
    public Param[] getParametersInfo() {
        return new Param[] {SCENARIO};
    }

    /** Whether the parameter is there; whether the file can be read is said by reading it. */
    @Override
    public boolean canProcess(@Nullable Map<String, ?> params) {
        return params != null && params.get(SCENARIO.key) != null && isPath(params.get(SCENARIO.key));
    }

    private static boolean isPath(@Nullable Object value) {
        try {
            return value != null && path(value).toString().endsWith(SUFFIX);
        } catch (IOException e) {
            // Another store may know what to do with it.
            return false;
        }
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public DataStore createDataStore(Map<String, ?> params) throws IOException {
        Object value = params.get(SCENARIO.key);
        if (value == null) {
            throw new IOException("the parameter " + SCENARIO.key + " is missing");
        }
        var store = new ScenarioDataStore(path(value));
        store.setDataStoreFactory(this);
        return store;
    }

    @Override
    public DataStore createNewDataStore(Map<String, ?> params) throws IOException {
        throw new IOException("a new scenario is made with “threeline new” or in the window");
    }

    private static Path path(Object value) throws IOException {
        try {
            if (value instanceof Path path) {
                return path;
            }
            if (value instanceof File file) {
                return file.toPath();
            }
            if (value instanceof URL url) {
                return Path.of(url.toURI());
            }
            String text = value.toString();
            return text.startsWith("file:") ? Path.of(new URI(text)) : Path.of(text);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("no path of a file: " + value, e);
        }
    }
}
