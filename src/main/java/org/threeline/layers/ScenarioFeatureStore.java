package org.threeline.layers;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureStore;
import org.geotools.feature.FeatureCollection;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.threeline.scenario.Problem;

/** One of a scenario's tables. Filters, sorting, reprojection and limits are GeoTools' own on top of the reader. */
final class ScenarioFeatureStore extends ContentFeatureStore {
    private final FeatureKind kind;
    private final ScenarioDataStore store;

    ScenarioFeatureStore(ContentEntry entry, FeatureKind kind, ScenarioDataStore store) {
        super(entry, Query.ALL);
        this.kind = kind;
        this.store = store;
    }

    @Override
    protected SimpleFeatureType buildFeatureType() {
        return kind.type(entry.getName());
    }

    @Override
    protected QueryCapabilities buildQueryCapabilities() {
        return new QueryCapabilities() {
            @Override
            public boolean isUseProvidedFIDSupported() {
                return true;
            }
        };
    }

    /** Transactions are drafts of the scenario, see {@link Draft}. */
    @Override
    protected boolean canTransact() {
        return true;
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) throws IOException {
        return new ScenarioFeatureReader(rows());
    }

    @Override
    protected FeatureWriter<SimpleFeatureType, SimpleFeature> getWriterInternal(Query query, int flags)
            throws IOException {
        boolean alone = getTransaction() == null || getTransaction() == Transaction.AUTO_COMMIT;
        Draft draft = store.draft(getTransaction());
        boolean addsOnly = (flags & WRITER_UPDATE) == 0 && (flags & WRITER_ADD) != 0;
        return new ScenarioFeatureWriter(new FeatureRows(kind, getSchema(), draft), alone, addsOnly);
    }

    private FeatureRows rows() throws IOException {
        return new FeatureRows(kind, getSchema(), store.draft(getTransaction()));
    }

    @Override
    protected int getCountInternal(Query query) throws IOException {
        long count = rows().all().stream()
                .filter(query.getFilter()::evaluate)
                .skip(query.getStartIndex() == null ? 0 : query.getStartIndex())
                .limit(query.getMaxFeatures())
                .count();
        return (int) count;
    }

    @Override
    protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
        var bounds = new ReferencedEnvelope(DefaultGeographicCRS.WGS84);
        for (SimpleFeature feature : rows().all()) {
            if (query.getFilter().evaluate(feature) && feature.getDefaultGeometry() != null) {
                bounds.expandToInclude(new ReferencedEnvelope(feature.getBounds()));
            }
        }
        return bounds;
    }

    @Override
    public void modifyFeatures(Name[] names, Object[] values, Filter filter) throws IOException {
        for (Name name : names) {
            known(name.getLocalPart());
        }
        super.modifyFeatures(names, values, filter);
    }

    @Override
    @SuppressWarnings("rawtypes") // as GeoTools declares it
    public List<FeatureId> addFeatures(Collection features) throws IOException {
        for (Object feature : features) {
            known(((SimpleFeature) feature).getFeatureType());
        }
        return super.addFeatures(features);
    }

    @Override
    public List<FeatureId> addFeatures(FeatureCollection<SimpleFeatureType, SimpleFeature> features)
            throws IOException {
        known(features.getSchema());
        return super.addFeatures(features);
    }

    private void known(SimpleFeatureType type) throws IOException {
        for (AttributeDescriptor descriptor : type.getAttributeDescriptors()) {
            known(descriptor.getLocalName());
        }
    }

    private void known(String attribute) throws IOException {
        if (!Set.copyOf(kind.members()).contains(attribute) && !attribute.equals(FeatureKind.GEOMETRY)) {
            throw Refusal.of(Problem.error(
                    "STORE_ATTRIBUTE_UNKNOWN",
                    "",
                    kind.typeName(),
                    attribute,
                    FeatureKind.GEOMETRY + ", " + String.join(", ", kind.members())));
        }
    }
}
