#!/bin/sh
# What extremes cost: extremes.sh CLASSPATH FILE... prints for each file the processor time of `analyse`, wall time, resident memory, exit status
# and the codes of its problems. CLASSPATH: that of the application; THREELINE_DATA its data folder; LIMIT seconds each at most.
classpath=$1
shift
for file in "$@"; do
    out=$(mktemp) && err=$(mktemp)
    /usr/bin/time -f "%U %S %e %M" -o "$err.time" timeout "${LIMIT:-300}" java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -Djava.awt.headless=true -Dthreeline.data="${THREELINE_DATA:-data}" -cp "$classpath" org.threeline.app.Main \
        analyse "$file" --format json >"$out" 2>"$err"
    status=$?
    codes=$(grep -ho '"code" *: *"[A-Z_]*"' "$out" | sed 's/.*"\([A-Z_]*\)"$/\1/' | sort | uniq -c | sort -rn | head -4 | awk '{printf "%s×%s ", $2, $1}')
    first=$(head -c 200 "$err" | head -1)
    tail -1 "$err.time" | awk -v name="$(basename "$file" .scenario.geojson)" -v status=$status -v codes="$codes" -v first="$first" \
        '{printf "%-18s cpu %6.1f s  wall %6.1f s  %4d MB  exit %d  %s| %s\n", name, $1 + $2, $3, $4 / 1024, status, codes, first}'
    rm -f "$out" "$err" "$err.time"
done
