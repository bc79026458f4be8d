# GEOS beside BandBench: /usr/bin/python3 geos_reaches.py, with BENCH_DATA as for BandBench (needs python3-shapely).
# Plain buffers of eight segments a quadrant, in UTM, as a plain program would make them; medians of wall time.
import os
import struct
import time

import shapely.geos
from shapely import wkb


def read(name):
    with open(os.path.join(os.environ.get("BENCH_DATA", "bench-data"), name + ".wkbs"), "rb") as file:
        size = struct.unpack(">I", file.read(4))[0]
        return wkb.loads(file.read(size))


print("GEOS", shapely.geos.geos_version)
for vertices, km, runs in ((1000, 20, 15), (100000, 20, 5), (100000, 5, 3)):
    line = read("contactA_%d_utm" % vertices)
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        line.buffer(1000 * km, resolution=8)
        times.append(1000 * (time.perf_counter() - start))
    times = sorted(times[1:])
    print("%d vertices, %d km: %.0f ms (%.0f to %.0f)" % (vertices, km, times[runs // 2], times[0], times[-1]))
