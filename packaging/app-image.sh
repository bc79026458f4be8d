#!/bin/sh
# Makes a self-contained application image, with a Java of its own, from the program as built:
#   mvn -B -q package -DskipTests && packaging/app-image.sh [FOLDER]
# leaves FOLDER/Threeline (FOLDER is target/image unless named). Needs the JDK's jlink and jpackage: those of JAVA_HOME, else
# those on the PATH.
set -eu
cd "$(dirname "$0")/.."
target=${1:-target/image}
built=target/threeline
tools=${JAVA_HOME:+$JAVA_HOME/bin/}
[ -f "$built/lib/threeline.jar" ] || {
    echo "app-image: $built is not built yet. Run: mvn -B -q package -DskipTests" >&2
    exit 3
}
version=$(sed -n 's:^  <version>\([0-9.]*\).*</version>:\1:p' pom.xml | head -1)
# Image versions begin with 1 or more on macOS.
case $version in 0.*) version=1${version#0} ;; esac
runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT
"${tools}jlink" --output "$runtime/java" --strip-debug --no-header-files --no-man-pages --compress 2 \
    --module-path "$built/lib/javafx" \
    --add-modules java.base,java.desktop,java.logging,java.management,jdk.management,java.naming,java.net.http,java.prefs,java.sql,java.xml,jdk.unsupported,jdk.zipfs,jdk.localedata,jdk.charsets,javafx.controls \
    --include-locales en,uk
rm -rf "$target/Threeline"
mkdir -p "$runtime/input/lib"
cp "$built"/lib/*.jar "$runtime/input/lib/"
if [ -d "$built/lib/native" ]; then cp -R "$built/lib/native" "$runtime/input/lib/"; fi
cp -R "$built/data" "$built/LICENSE" "$built/NOTICE" "$runtime/input/"
# None of them has a space in it.
options=$(sed -n 's/^-/--java-options -/p' packaging/window.options)
# shellcheck disable=SC2086
"${tools}jpackage" --type app-image --name Threeline --app-version "$version" --dest "$target" \
    --input "$runtime/input" --main-jar lib/threeline.jar --main-class org.threeline.app.Main \
    --runtime-image "$runtime/java" \
    --java-options "-Dthreeline.data=\$APPDIR/data" \
    --java-options "-Dorg.sqlite.lib.path=\$APPDIR/lib/native" --java-options "-XX:SharedArchiveFile=\$APPDIR/window.jsa" \
    $options \
    --java-options "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED" \
    --java-options "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED" \
    --java-options "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED" \
    --java-options "--add-exports=javafx.controls/com.sun.javafx.scene.control.inputmap=ALL-UNNAMED" \
    --java-options "--add-exports=javafx.graphics/com.sun.javafx.scene=ALL-UNNAMED" \
    --java-options "--add-exports=javafx.graphics/com.sun.javafx.scene.traversal=ALL-UNNAMED"
# The archive of classes for a quick start; it holds for the image in this place, elsewhere the image starts without.
app=$target/Threeline/lib/app
[ -d "$app" ] || app=$(dirname "$(find "$target" -name Threeline.cfg | head -1)")
image_java=$(find "$target" -path '*/bin/java' | head -1)
if [ -f target/window.classes ] && [ -n "$image_java" ]; then
    app=$(cd "$app" && pwd -P)
    path=$(sed -n 's/^app.classpath=//p' "$app/Threeline.cfg" | sed "s:\$APPDIR:$app:" | paste -sd: -)
    "$image_java" -Xshare:dump -Xlog:disable -XX:+UseG1GC -XX:SharedClassListFile=target/window.classes \
        -XX:SharedArchiveFile="$app/window.jsa" -cp "$path" >/dev/null 2>&1
fi
echo "$target/Threeline"
