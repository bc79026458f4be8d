package org.threeline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher of {@code packaging}, in a folder of its own, with a Java that says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
    @TempDir
    Path folder;

    private Path script;
    private Path home;

    private record Called(int status, List<String> lines, String err) {}

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.toRealPath().resolve("a place/three line"));
        script = Files.createDirectories(home.resolve("bin")).resolve("threeline");
        Files.copy(Path.of("packaging", "threeline.sh"), script);
        executable(script);
    }

    private Path java(String version) throws IOException {
        Path java = folder.toRealPath().resolve("java " + version);
        Path program = Files.createDirectories(java.resolve("bin")).resolve("java");
        Files.writeString(
                program, "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\necho \"LC_ALL=$LC_ALL\"\nexit 7\n");
        executable(program);
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return java;
    }

    private static void executable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("not executable: " + file);
        }
    }

    private Called call(Path program, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(words))
                        .toList())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(k -> k.startsWith("LC_") || k.equals("LANG") || k.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Called(status, Files.readAllLines(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void startsTheJarBesideItWithTheWordsAsTheyAre() throws Exception {
        Called called =
                call(script, Map.of("JAVA_HOME", java("17.0.15").toString()), "validate", "two words.geojson", "*", "");
        assertEquals(7, called.status(), called.err());
        List<String> lines = called.lines();
        int jar = lines.indexOf("-jar");
        assertEquals(home + "/lib/threeline.jar", lines.get(jar + 1));
        assertEquals(List.of("validate", "two words.geojson", "*", ""), lines.subList(jar + 2, jar + 6));
        assertTrue(lines.contains("-XX:SharedArchiveFile=" + home + "/lib/threeline.jsa"), lines.toString());
        assertTrue(lines.contains("-Dthreeline.data=" + home + "/data"), lines.toString());
        assertTrue(lines.contains("-Dthreeline.terminal=false"), lines.toString());
    }

    @ParameterizedTest
    @CsvSource({"'', true", "--trace, true", "a file.geojson, true", "validate, false", "--version, false"})
    void onlyTheWindowHasJavaFx(String word, boolean window) throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", java("17").toString());
        List<String> lines = (word.isEmpty() ? call(script, environment) : call(script, environment, word)).lines();
        assertEquals(window, lines.contains("--module-path"), lines.toString());
        assertEquals(window, lines.contains("-XX:SharedArchiveFile=" + home + "/lib/window.jsa"), lines.toString());
    }

    @Test
    void followsSymbolicLinksToItselfAndToJava() throws Exception {
        Path java = java("21");
        Path linkedJava = Files.createDirectories(folder.resolve("path")).resolve("java");
        Files.createSymbolicLink(linkedJava, folder.resolve("path").relativize(java.resolve("bin/java")));
        Path second = Files.createSymbolicLink(folder.resolve("second"), script);
        Path first = Files.createSymbolicLink(folder.resolve("first"), second.getFileName());
        String path = linkedJava.getParent() + ":" + System.getenv("PATH");
        Called called = call(first, Map.of("PATH", path), "presets");
        assertEquals(7, called.status(), called.err());
        assertTrue(
                called.lines().contains(home + "/lib/threeline.jar"),
                called.lines().toString());
    }

    @Test
    void furtherOptionsComeAfterItsOwnAndWin() throws Exception {
        var environment =
                Map.of("JAVA_HOME", java("25.0.3").toString(), "THREELINE_OPTS", "-Xmx3g -Dthreeline.data=/elsewhere");
        List<String> lines = call(script, environment).lines();
        assertTrue(lines.indexOf("-Xmx3g") > lines.indexOf("-Dthreeline.data=" + home + "/data"), lines.toString());
        assertTrue(lines.contains("-Dthreeline.data=/elsewhere"), lines.toString());
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402, en_GB.UTF-8, needs Java 17", "11.0.2, uk_UA.UTF-8, потребує Java 17"})
    void anOlderJavaIsRefusedWithASentence(String version, String lang, String sentence) throws Exception {
        Called called = call(script, Map.of("JAVA_HOME", java(version).toString(), "LANG", lang), "presets");
        assertEquals(3, called.status());
        assertEquals(List.of(), called.lines());
        assertTrue(called.err().contains(sentence), called.err());
    }

    @Test
    void aJavaHomeWithoutJavaIsRefusedWithASentence() throws Exception {
        Called called = call(script, Map.of("JAVA_HOME", "/nowhere"), "presets");
        assertEquals(3, called.status());
        assertTrue(called.err().startsWith("threeline: JAVA_HOME names no Java (/nowhere)."), called.err());
    }

    @ParameterizedTest
    @CsvSource({"'', C.UTF-8", "C, C.UTF-8", "uk_UA.UTF-8, ''"})
    void fileNamesAreUtf8WhateverTheLocale(String lang, String lcAll) throws Exception {
        Called called = call(script, Map.of("JAVA_HOME", java("17").toString(), "LANG", lang), "presets");
        assertTrue(called.lines().contains("LC_ALL=" + lcAll), called.lines().toString());
        assertTrue(
                called.lines().contains("-Dthreeline.locale=" + lang),
                called.lines().toString());
    }
}
