#!/bin/sh
# Makes the pictures of README.md with the program as built: mvn -B -q package -DskipTests && packaging/pictures.sh
set -eu
cd "$(dirname "$0")/.."
pictures=src/docs/pictures
scenario=data/scenarios/ft-three-lines.scenario.geojson
mkdir -p "$pictures"
for language in en uk; do
    case $language in
        en) name=slide ;;
        *) name=slide-$language ;;
    esac
    target/threeline/bin/threeline export "$scenario" --out "$pictures/$name.png" --size 1920x1080 \
        --lang "$language" --date 2025-08-28
done
