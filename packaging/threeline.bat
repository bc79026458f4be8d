@echo off
rem Starts Threeline from the folder it lies in, wherever that folder is.
rem
rem   JAVA_HOME        the Java to use, 17 or newer; else the java on the PATH
rem   THREELINE_OPTS   further options for that Java, for example -Xmx3g
rem   THREELINE_DEBUG  any value: show the details of an unexpected failure
setlocal
for %%I in ("%~dp0..") do set "HOME_FOLDER=%%~fI"
set "JAVA_EXE=java"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
set "MAJOR="
for /f "tokens=3" %%V in ('""%JAVA_EXE%" -version 2^>^&1" ^| findstr /i version') do set "VERSION=%%~V"
for /f "delims=.-+ tokens=1" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR (
    echo threeline: No Java was found. Install Java 17 or newer, or set JAVA_HOME to its folder. 1>&2
    exit /b 3
)
if %MAJOR% LSS 17 (
    echo threeline: Threeline needs Java 17 or newer, but %JAVA_EXE% is %VERSION%. Set JAVA_HOME to a newer one. 1>&2
    exit /b 3
)
rem Commands know nothing of JavaFX; the window has it as modules, and a class-data archive of its own.
set "WINDOW=yes"
set "FIRST=%~1"
for %%C in (validate analyse export convert sweep compare presets new help) do if "%FIRST%"=="%%C" set "WINDOW="
if "%FIRST:~0,1%"=="-" if not "%FIRST%"=="--trace" set "WINDOW="
rem The one compiler that starts soonest is not the one that runs long work fastest.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%FIRST%"=="sweep" set "COMPILER=-XX:Tier4InvocationThreshold=160000 -XX:Tier4MinInvocationThreshold=24000 -XX:Tier4CompileThreshold=320000 -XX:Tier4BackEdgeThreshold=1280000 -XX:InlineSmallCode=1000 -Xmn112m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=35"
if defined WINDOW (
    "%JAVA_EXE%" "@%HOME_FOLDER%\lib\window.options" "-XX:SharedArchiveFile=%HOME_FOLDER%\lib\window.jsa" ^
        --module-path "%HOME_FOLDER%\lib\javafx" --add-modules javafx.controls ^
        "-Dorg.sqlite.lib.path=%HOME_FOLDER%\lib\native" "-Dthreeline.data=%HOME_FOLDER%\data" %THREELINE_OPTS% ^
        -jar "%HOME_FOLDER%\lib\threeline.jar" %*
) else (
    "%JAVA_EXE%" "-XX:SharedArchiveFile=%HOME_FOLDER%\lib\threeline.jsa" -Xshare:auto -Xlog:disable ^
        -XX:+UseSerialGC -XX:-UsePerfData %COMPILER% -Xmx1536m ^
        -Djava.awt.headless=true "-Dorg.sqlite.lib.path=%HOME_FOLDER%\lib\native" "-Dthreeline.data=%HOME_FOLDER%\data" %THREELINE_OPTS% ^
        -jar "%HOME_FOLDER%\lib\threeline.jar" %*
)
exit /b %ERRORLEVEL%
