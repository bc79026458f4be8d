#!/bin/sh
# Makes the pictures of README.md with the program as built: mvn -B -q package -DskipTests && packaging/pictures.sh
# The window is taken on a virtual screen: needs Xvfb with xvfb-run, and ImageMagick's import.
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

user=$(mktemp -d)
trap 'rm -rf "$user"' EXIT
export user
for theme in light dark; do
    case $theme in
        light) picture=$pictures/window.png ;;
        *) picture=$pictures/window-$theme.png ;;
    esac
    mkdir -p "$user/threeline"
    printf 'language=en\ntheme=%s\n' "$theme" >"$user/threeline/preferences.properties"
    export picture
    # shellcheck disable=SC2016 -- for the inner shell
    XDG_CONFIG_HOME=$user XDG_STATE_HOME=$user xvfb-run -a -s "-screen 0 1600x1000x24" sh -c '
        target/threeline/bin/threeline --trace 2>"$user/trace" &
        window=$!
        until grep -q "first map" "$user/trace"; do kill -0 $window && sleep 0.2; done
        sleep 10
        import -window root "$picture"
        kill $window
    '
done
