package org.threeline.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;

/**
 * A scenario file as a GeoTools data store, read and written.
 *
 * <p>Feature types {@code traces}, {@code zones}, {@code points} and {@code notes}; ids as in the file; attributes
 * named as in the file, nested members as JSON; longitude first, WGS 84. Zones that follow a rule have the geometry
 * that is worked out, not the stored copy, and it cannot be changed: deactivate the rule ({@code "active": false}) to
 * draw the zone by hand. Changes become commands on the scenario, as in the window; what would leave the scenario worse
 * is refused with an {@link IOException} that says why. A committed transaction has been saved as a whole; without a
 * transaction each writer saves when it is closed, and nothing if one of its changes was refused. Thread-safe, as other
 * data stores are: sources by many threads, each transaction by one at a time.
 */
public final class ScenarioDataStore extends ContentDataStore {
    private final ScenarioBook book;

    /** A store for a file, which is read when something is first asked of it. */
    public ScenarioDataStore(Path file) {
        this.book = new ScenarioBook(file);
    }

    @Override
    protected List<Name> createTypeNames() {
        return Arrays.stream(FeatureKind.values()).map(k -> name(k.typeName())).toList();
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
        FeatureKind kind = FeatureKind.ofTypeName(entry.getTypeName())
                .orElseThrow(() -> new IOException("no feature type " + entry.getTypeName()));
        return new ScenarioFeatureStore(entry, kind, this);
    }

    ScenarioBook book() {
        return book;
    }

    /** What a transaction has changed; a new one for each use without a transaction. */
    Draft draft(Transaction transaction) throws IOException {
        if (transaction == null || transaction == Transaction.AUTO_COMMIT) {
            return new Draft(book, committed -> {});
        }
        synchronized (transaction) {
            if (transaction.getState(this) == null) {
                // Made now, since a transaction takes no new states while it is committed; events are only collected
                // for the others where the transaction has a listener itself.
                for (Name name : createTypeNames()) {
                    ensureEntry(name).getState(transaction).addListener(event -> {});
                }
                transaction.putState(this, new Draft(book, committed -> tell(transaction, committed)));
            }
            return (Draft) Objects.requireNonNull(transaction.getState(this));
        }
    }

    /** The framework tells listeners of changes without a transaction alone. */
    private void tell(Transaction transaction, boolean committed) {
        for (ContentEntry entry : entries.values()) {
            entry.getState(transaction).fireBatchFeatureEvent(committed);
        }
    }
}
