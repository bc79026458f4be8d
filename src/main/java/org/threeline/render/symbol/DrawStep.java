package org.threeline.render.symbol;

import java.util.Arrays;
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
    private volatile @Nullable Optional<Symbol> forAll;

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
        Optional<Symbol> shared = forAll;
        if (shared != null) {
            return shared.orElse(null);
        }
        synchronized (symbols) {
            if (known[index]) {
                return symbols[index];
            }
            var reader = new SymbolReader(feature, opacity);
            Optional<Symbol> symbol = reader.read(symbolizer);
            if (reader.isConstant()) {
                forAll = symbol;
                Arrays.fill(symbols, null);
            } else {
                symbols[index] = symbol.orElse(null);
                known[index] = true;
            }
            return symbol.orElse(null);
        }
    }
}
