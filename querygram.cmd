@echo off
rem Starts Querygram from its sources: finds a JDK, builds when nothing is built or a source is newer, passes arguments and
rem exit code through. Everything it makes is below app\target\launch. The same as `querygram` for other systems, but without a
rem start-up cache: the JVM refuses one whose class path is written otherwise, and the one here has a wildcard, since cmd
rem cuts what is longer than 8191 letters. The .msi brings one.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "LAUNCH=%ROOT%\app\target\launch"
set "JDK="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    if exist "%%~P" for /d %%J in ("%%~P\*") do call :try "%%~J"
)
if not defined JDK (
    echo querygram: needs JDK 25 or newer, and found none in JAVA_HOME, PATH or Program Files. Install one: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    exit /b 4
)

call :fresh
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 4
)
set /p NAME=<"%LAUNCH%\current"

set "OPTIONS=window"
for %%C in (analyze compare fingerprint formats detectors completion man help --help -h --version -V) do if "%~1"=="%%C" set "OPTIONS=command"
rem Nobody waits for a command's pauses: the collector that takes least time altogether; `querygram` has the figures.
set "MEMORY="
if "%OPTIONS%"=="command" set "MEMORY=-XX:+UseParallelGC -Xmn128m"
"%JDK%\bin\java.exe" %MEMORY% "@%LAUNCH%\%NAME%\%OPTIONS%.options" org.querygram.app.Main %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%M in (%%V) do if %%~M GEQ 25 set "JDK=%~1"
exit /b 0

rem Fails when nothing is built, the folder was moved, or a source is newer than the build.
:fresh
if not exist "%LAUNCH%\current" exit /b 1
set /p NAME=<"%LAUNCH%\current"
if not exist "%LAUNCH%\%NAME%\place" exit /b 1
set /p PLACE=<"%LAUNCH%\%NAME%\place"
if not "%PLACE%"=="%ROOT%" exit /b 1
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath (Join-Path $env:LAUNCH \"$env:NAME\place\")).LastWriteTimeUtc; $s=@('pom.xml','parser\pom.xml','app\pom.xml','parser\src\main','app\src\main','docs\detectors','installer\licences') | ForEach-Object { Join-Path $env:ROOT $_ }; if (Get-ChildItem -LiteralPath $s -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo querygram: needs Maven 3.8.6 or newer on PATH to build itself once: winget install Apache.Maven, or unpack it and add its bin folder to PATH. 1>&2
    exit /b 1
)
echo querygram: Building Querygram, once; this takes a minute ... 1>&2
set "NAME=build-%RANDOM%%RANDOM%"
set "FOLDER=%LAUNCH%\%NAME%"
mkdir "%FOLDER%" 2>nul
>"%FOLDER%\place" echo %ROOT%
setlocal
set "JAVA_HOME=%JDK%"
call mvn -B -q -f "%ROOT%\pom.xml" -pl app -am -Dmaven.test.skip=true "-Dlaunch.folder=%FOLDER%" package >"%LAUNCH%\build.log" 2>&1 <nul
if errorlevel 1 (
    echo querygram: the build failed; all it said is in %LAUNCH%\build.log 1>&2
    findstr /c:"[ERROR]" "%LAUNCH%\build.log" 1>&2
    rmdir /s /q "%FOLDER%"
    endlocal
    exit /b 1
)
endlocal
rem In an argument file of java, backslashes in quotes are written twice; forward slashes need no care.
set "SLASHED=%FOLDER:\=/%"
> "%FOLDER%\command.options" echo -classpath "%SLASHED%/querygram-app.jar;%SLASHED%/querygram-parser.jar;%SLASHED%/lib/*"
>>"%FOLDER%\command.options" echo --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8
copy /y "%FOLDER%\command.options" "%FOLDER%\window.options" >nul
>>"%FOLDER%\window.options" echo --module-path "%SLASHED%/javafx" --add-modules javafx.controls
>>"%FOLDER%\window.options" echo --enable-native-access=javafx.graphics --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED
>"%LAUNCH%\current.new" echo %NAME%
move /y "%LAUNCH%\current.new" "%LAUNCH%\current" >nul
exit /b 0
