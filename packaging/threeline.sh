#!/bin/sh
# Starts Threeline from the folder it lies in, wherever that folder is.
#
#   JAVA_HOME        the Java to use, 17 or newer; else the java on the PATH
#   THREELINE_OPTS   further options for that Java, for example -Xmx3g
#   THREELINE_DEBUG  any value: show the details of an unexpected failure
#
# Everything is done by the shell itself where it can: each process started costs milliseconds of every start.

script=$0
while [ -h "$script" ]; do
    link=$(readlink "$script")
    case $link in
        /*) script=$link ;;
        *) script=${script%/*}/$link ;;
    esac
done
case $script in
    */*) bin=${script%/*} ;;
    *) bin=. ;;
esac
home=$(cd "$bin/.." && pwd -P) || exit 3

# The language of sentences follows the environment, though file names are always read as UTF-8.
spoken=${LC_ALL:-${LC_MESSAGES:-$LANG}}
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
    *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
    *) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac
say() {
    case $spoken in
        uk*) echo "threeline: $2" >&2 ;;
        *) echo "threeline: $1" >&2 ;;
    esac
    exit 3
}

if [ -n "$JAVA_HOME" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || say \
        "JAVA_HOME names no Java ($JAVA_HOME). Set it to the folder of a Java 17 or newer, or unset it." \
        "У JAVA_HOME немає Java ($JAVA_HOME). Вкажіть у ній теку Java 17 або новішої чи приберіть її."
else
    java=$(command -v java) || say \
        "No Java was found. Install Java 17 or newer, or set JAVA_HOME to its folder." \
        "Java не знайдено. Встановіть Java 17 або новішу чи вкажіть її теку в JAVA_HOME."
fi

# A Java folder names its version in the file "release"; asking the Java itself takes ten times as long.
real=$java
while [ -h "$real" ]; do
    link=$(readlink "$real")
    case $link in
        /*) real=$link ;;
        *) real=${real%/*}/$link ;;
    esac
done
version=
if [ -r "${real%/bin/java}/release" ]; then
    while IFS== read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            version=${value#\"} && version=${version%\"}
        fi
    done <"${real%/bin/java}/release"
fi
if [ -z "$version" ]; then
    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')
fi
major=${version%%[!0-9]*}
if [ "${major:-0}" -lt 17 ]; then
    say "Threeline needs Java 17 or newer, but $java is ${version:-unknown}. Set JAVA_HOME to a newer one." \
        "Threeline потребує Java 17 або новішої, а $java має версію ${version:-невідому}. Вкажіть новішу в JAVA_HOME."
fi

if [ -t 2 ]; then terminal=true; else terminal=false; fi

# Commands know nothing of JavaFX; the window has it as modules, and a class-data archive of its own.
case ${1-} in
    validate | analyse | export | convert | sweep | compare | presets | new | help) window=false ;;
    "" | --trace) window=true ;;
    -*) window=false ;;
    *) window=true ;;
esac

# Class-data sharing: an archive of another Java, or of a folder that was moved, is passed over in silence.
# A command has one collector thread and no performance file, which start soonest, and a heap that pictures of 64 MP fit
# into; what the window has stands in window.options.
# shellcheck disable=SC2086 -- THREELINE_OPTS holds several options
if $window; then
    # Without a graphics device OpenGL is emulated, which takes more memory and time than JavaFX's own renderer.
    renderer=
    if [ "$(uname)" = Linux ] && [ ! -e /dev/dri ] && [ ! -e /dev/nvidiactl ]; then
        renderer="-Dprism.order=sw -Dprism.disableRegionCaching=true"
        GDK_GL=disable && export GDK_GL
    fi
    MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=262144 && export MALLOC_ARENA_MAX MALLOC_TRIM_THRESHOLD_ MALLOC_MMAP_THRESHOLD_
    exec "$java" @"$home/lib/window.options" -XX:SharedArchiveFile="$home/lib/window.jsa" $renderer \
        --module-path "$home/lib/javafx" --add-modules javafx.controls \
        -Dthreeline.terminal=$terminal -Dthreeline.locale="$spoken" \
        -Dorg.sqlite.lib.path="$home/lib/native" -Dthreeline.data="$home/data" $THREELINE_OPTS -jar "$home/lib/threeline.jar" "$@"
fi
# The one compiler that starts soonest is not the one that runs long work fastest.
compiler=-XX:TieredStopAtLevel=1
# It is, however, held back until code is hot indeed, and inlines little: a sweep of a thousand variants lasts half a minute.
# Its heap is kept tight.
[ "${1-}" = sweep ] && compiler="-XX:Tier4InvocationThreshold=160000 -XX:Tier4MinInvocationThreshold=24000 -XX:Tier4CompileThreshold=320000 -XX:Tier4BackEdgeThreshold=1280000 -XX:InlineSmallCode=1000 -Xmn112m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=35"
# shellcheck disable=SC2086 -- compiler and THREELINE_OPTS hold several options
exec "$java" -XX:SharedArchiveFile="$home/lib/threeline.jsa" -Xshare:auto -Xlog:disable \
    -XX:+UseSerialGC -XX:-UsePerfData $compiler -Xmx1536m \
    -Djava.awt.headless=true -Dthreeline.terminal=$terminal -Dthreeline.locale="$spoken" \
    -Dorg.sqlite.lib.path="$home/lib/native" -Dthreeline.data="$home/data" $THREELINE_OPTS -jar "$home/lib/threeline.jar" "$@"
