package org.threeline.render.symbol;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;

/**
 * A symbolizer of a rule with its symbols, one for all features where it says the same for all. Thread-safe: two
 * threads may read a symbol twice, to the same result.
 */
public final class DrawStep {
    private final Symbolizer symbolizer;
    private final double opacity;
    private final @Nullable Symbol[] symbols;
    private final boolean[] known;
    private @Nullable Symbol forAll;
    private volatile boolean isShared;

    DrawStep(Symbolizer symbolizer, double opacity, int features) {
        this.symbolizer = symbolizer;
        this.opacity = opacity;
        this.symbols = new Symbol[features];
        this.known = new boolean[features];
    }

    /** The geometry to draw; null for the feature's own. */
    public @Nullable Expression geometry() {
        return symbolizer.getGeometry();
    }

    /** How far outside its geometry the symbol may reach, px at scale 1, where the style itself says so. */
    public double reach() {
        return new SymbolReader(null, opacity)
                .read(symbolizer)
                .map(Symbol::reach)
                .orElse(0.0);
    }

    /** How the feature of an index is drawn; null for not at all. */
    public @Nullable Symbol symbol(int index, SimpleFeature feature) {
        if (isShared) {
            return forAll;
        }
        synchronized (symbols) {
            if (known[index]) {
                return symbols[index];
            }
            var reader = new SymbolReader(feature, opacity);
            Optional<Symbol> symbol = reader.read(symbolizer);
            if (reader.isConstant()) {
                // In this order: who sees the mark sees the symbol.
                forAll = symbol.orElse(null);
                isShared = true;
            } else {
                symbols[index] = symbol.orElse(null);
                known[index] = true;
            }
            return symbol.orElse(null);
        }
    }
}
