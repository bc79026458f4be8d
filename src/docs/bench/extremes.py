# Valid but extreme scenarios: python3 extremes.py FOLDER [NAME...] writes each as FOLDER/NAME.scenario.geojson, always the same.
# Measure them with extremes.sh. BENCH_DATA as for BandBench has the fractal fronts of 100,000 vertices.
import json
import math
import os
import random
import sys


def trace(line, name="t"):
    properties = {"role": "trace", "name": name, "leftParty": "A", "rightParty": "B", "basis": "assumed"}
    return feature(name, properties, {"type": "LineString", "coordinates": rounded(line)})


def rounded(line):
    return [[round(x, 7), round(y, 7)] for x, y in line]


def feature(name, properties, geometry):
    return {"type": "Feature", "id": name, "properties": properties, "geometry": geometry}


def zone(name, bands, on="t", clip=(), role="other-zone"):
    rule = {"trace": on, "bands": bands, "ends": "flat"}
    if clip:
        rule["clip"] = list(clip)
    return feature(name, {"role": role, "name": name, "rule": rule, "basis": "assumed"}, None)


def drawn(name, ring):
    ring = rounded(ring)
    properties = {"role": "other-zone", "name": name, "basis": "assumed"}
    return feature(name, properties, {"type": "Polygon", "coordinates": [ring + ring[:1]]})


def band(side, start, end):
    return {"side": side, "fromKm": start, "toKm": end}


def behind(side, other, gap, depth):
    return {"side": side, "behind": other, "gapKm": gap, "depthKm": depth}


def three_lines():
    return [
        zone("dmz", [band("left", 0, 20), band("right", 0, 20)], clip=["land"], role="demilitarized-zone"),
        zone("udl", [behind("right", "dmz", 0, 15)], clip=["land"], role="ukrainian-defence-line"),
        zone("edl", [behind("right", "udl", 60, 50)], clip=["land"], role="european-deterrent-line"),
    ]


def about(line):
    return [trace(line)] + three_lines()


def zigzag(vertices, amplitude_km):
    """Even teeth along 10 degrees of longitude."""
    high = amplitude_km / 111.2 / 2
    return [(30 + 10 * i / (vertices - 1), 48.5 + (high if i % 2 else -high)) for i in range(vertices)]


def wiggle(vertices):
    return [
        (30 + 10 * i / vertices, 48 + 0.6 * math.sin(i / 190) + 0.05 * math.sin(i / 7) + 0.3 * math.sin(i / 4000))
        for i in range(vertices)
    ]


def spiral(vertices, turns):
    out = []
    for i in range(vertices):
        t = i / (vertices - 1)
        angle = 2 * math.pi * turns * t
        out.append((36 + (0.2 + 3 * t) * math.cos(angle), 48.5 + (0.13 + 2 * t) * math.sin(angle)))
    return out


def star(vertices):
    """A closed star of spikes: each second vertex is far out."""
    ring = []
    for i in range(vertices - 1):
        angle = 2 * math.pi * i / (vertices - 1)
        r = 2.5 if i % 2 else 0.05
        ring.append((36 + 1.5 * r * math.cos(angle), 48.5 + r * math.sin(angle)))
    return ring + ring[:1]


def rough_ring(vertices, hairpin):
    """A closed ring with a rough outline, and a hairpin that reaches to its middle."""
    chance = random.Random(3)
    ring = []
    for i in range(vertices):
        angle = 2 * math.pi * (i + 0.5) / vertices
        r = 1.8 + 0.2 * math.sin(9 * angle) + 0.00002 * chance.random()
        ring.append((36 + 1.5 * r * math.cos(angle), 48.5 + r * math.sin(angle)))
    if hairpin:
        ring += [(38.0, 48.49985), (36.0, 48.49995), (36.0, 48.50005), (38.0, 48.50005)]
    return ring + ring[:1]


def circle(lon, lat, radius_km, points):
    high = radius_km / 111.2
    wide = high / math.cos(math.radians(lat))
    turns = [2 * math.pi * i / points for i in range(points)]
    return [(lon + wide * math.cos(a), lat + high * math.sin(a)) for a in turns]


def contact():
    return [(30 + 0.01 * i, 48 + 0.3 * math.sin(i / 40) + 0.05 * math.sin(i / 3)) for i in range(1000)]


def nested_rings():
    out = []
    for k in range(100):
        ring = circle(36, 48.5, 10 + 3 * k, 90)
        name = "ring%d" % k
        out.append(trace(ring + ring[:1], name))
        out.append(zone("in%d" % k, [band("left", 0, 1)], name))
        out.append(zone("out%d" % k, [band("right", 0, 0.5)], name))
        out.append(zone("behind%d" % k, [behind("left", "in%d" % k, 0.5, 1)], name))
    return out


def overlapping(count):
    def bands(i):
        return [band("left", 0, 5 + 0.01 * i), band("right", 0, 10 + 0.01 * i)]

    return [trace(contact())] + [zone("z%d" % i, bands(i), clip=["land"]) for i in range(count)]


def chain(count, depth):
    out = [trace(contact()), zone("z0", [band("right", 0, depth)])]
    return out + [zone("z%d" % i, [behind("right", "z%d" % (i - 1), depth / 10, depth)]) for i in range(1, count)]


def touching(count):
    return [trace(contact())] + [zone("z%d" % i, [band("right", i, i + 1)]) for i in range(count)]


def many_drawn(count):
    chance = random.Random(7)
    out = [trace(contact())]
    for i in range(count):
        lon = chance.uniform(30, 40)
        lat = chance.uniform(46, 50)
        size = chance.uniform(0.005, 0.05)
        out.append(drawn("d%d" % i, [(lon, lat), (lon + size, lat), (lon + size, lat + size), (lon, lat + size)]))
    return out


def heaped(count):
    """Drawn zones that all overlap one another."""
    return [trace(contact())] + [drawn("d%d" % i, circle(34 + 0.0003 * i, 48, 60, 60)) for i in range(count)]


def many_traces(count):
    chance = random.Random(11)
    out = []
    for k in range(count):
        lon = chance.uniform(22, 40)
        lat = chance.uniform(44.5, 52)
        name = "t%d" % k
        line = [(lon + 0.01 * i, lat + 0.004 * (i % 3) + 0.001 * i) for i in range(20)]
        out += [trace(line, name), zone("z%d" % k, [band("right", 0, 3)], name)]
    return out


def rings(count):
    chance = random.Random(13)
    out = about(contact())
    for k in range(count):
        at = [round(chance.uniform(30, 40), 5), round(chance.uniform(46, 51), 5)]
        properties = {"role": "ring", "name": "r%d" % k, "basis": "assumed", "radiusKm": 1 + k % 300}
        out.append(feature("r%d" % k, properties, {"type": "Point", "coordinates": at}))
    return out


def notes(count, letters):
    out = about(contact())
    for k in range(count):
        properties = {"role": "annotation", "name": "n%d" % k, "note": "слово " * (letters // 6), "basis": "assumed"}
        out.append(feature("n%d" % k, properties, {"type": "Point", "coordinates": [36 + 0.01 * k, 48]}))
    return out


def front(name):
    with open(os.path.join(os.environ.get("BENCH_DATA", "bench-data"), name + ".geojson")) as file:
        data = json.load(file)
    geometry = data["features"][0]["geometry"] if "features" in data else data.get("geometry", data)
    return [(p[0], p[1]) for p in geometry["coordinates"]]


CASES = {
    "zigzag-1m": lambda: about(zigzag(100_000, 0.001)),
    "zigzag-100m": lambda: about(zigzag(100_000, 0.1)),
    "zigzag-1km": lambda: about(zigzag(100_000, 1)),
    "zigzag-5.6km": lambda: about(zigzag(100_000, 5.6)),
    "zigzag-100km": lambda: about(zigzag(100_000, 100)),
    "zigzag-300k": lambda: about(zigzag(300_000, 5.6)),
    "wiggle": lambda: about(wiggle(100_000)),
    "spiral": lambda: about(spiral(20_000, 20)),
    "spiral-100k": lambda: about(spiral(100_000, 50)),
    "star": lambda: about(star(100_000)),
    "ring-100k": lambda: about(rough_ring(100_000, False)),
    "ring-hairpin": lambda: about(rough_ring(100_000, True)),
    "contactA": lambda: about(front("contactA_100000")),
    "contactB": lambda: about(front("contactB_100000")),
    "overlapping-200": lambda: overlapping(200),
    "overlapping-2000": lambda: overlapping(2000),
    "drawn-20000": lambda: many_drawn(20_000),
    "heaped-1000": lambda: heaped(1000),
    "chain-200": lambda: chain(200, 1),
    "chain-2000": lambda: chain(2000, 0.2),
    "chain-5000": lambda: chain(5000, 0.1),
    "touching-200": lambda: touching(200),
    "nested-rings": nested_rings,
    "traces-5000": lambda: many_traces(5000),
    "rings-5000": lambda: rings(5000),
    "notes-20mb": lambda: notes(10, 1_000_000),
    "meridian": lambda: about([(35, -80 + 160 * i / 500) for i in range(501)]),
    "parallel-84n": lambda: about([(-100 + 200 * i / 500, 84.9) for i in range(501)]),
    "parallel-84n-wavy": lambda: about([(20 + 60 * i / 20_000, 84.2 + 0.5 * math.sin(i / 100)) for i in range(20_000)]),
    "antimeridian": lambda: about([(170 + 20 * i / 2000, 60 + math.sin(i / 100)) for i in range(2000)]),
    "antimeridian-leap": lambda: about([(170 + i, 60) if i <= 10 else (i - 190, 60) for i in range(20)]),
}


def write(folder, name):
    data = {
        "type": "FeatureCollection",
        "threeline": {"version": 1, "title": name, "asOf": "2025-08-28"},
        "features": CASES[name](),
    }
    path = os.path.join(folder, name + ".scenario.geojson")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    return path


if __name__ == "__main__":
    for each in sys.argv[2:] or CASES:
        print(write(sys.argv[1], each))
