# Makes Querygram's package for Windows: an .msi, and its checksum. Runs on Windows only, where jpackage can; it needs a
# JDK 25 or newer (JAVA_HOME), Maven, and WiX 4 or newer with its UI and Util extensions.
#
# usage: powershell -File installer\windows\package.ps1 [FOLDER]      default: installer\target\packages
param([string] $Folder)
$ErrorActionPreference = 'Stop'
$installer = Split-Path -Parent $PSScriptRoot
$root = Split-Path -Parent $installer
if (-not $Folder) { $Folder = Join-Path $installer 'target\packages' }
New-Item -ItemType Directory -Force $Folder | Out-Null
$Folder = (Resolve-Path $Folder).Path

function Fail([string] $Why) { Write-Error "installer: $Why"; exit 1 }
function Run([string] $Tool) {
    & $Tool @args
    if ($LASTEXITCODE -ne 0) { Fail "$Tool ended with $LASTEXITCODE" }
}

if (-not $env:JAVA_HOME) { Fail 'set JAVA_HOME to a JDK 25 or newer.' }
$jdk = $env:JAVA_HOME
if (-not (Test-Path "$jdk\bin\jpackage.exe")) { Fail "there is no jpackage in $jdk." }
if (-not (Get-Command wix -ErrorAction SilentlyContinue)) {
    Fail 'WiX makes the .msi and is not on PATH: dotnet tool install --global wix; wix extension add -g WixToolset.UI.wixext WixToolset.Util.wixext'
}

# Name, version and description come from the project itself.
[xml] $pom = Get-Content (Join-Path $root 'pom.xml')
$version = $pom.project.version
$description = $pom.project.description.TrimEnd('.')
$moment = $pom.project.properties.'project.build.outputTimestamp'
$modules = 'java.base,java.desktop,java.sql,javafx.controls,java.logging,jdk.charsets,jdk.unsupported'

$build = Join-Path $Folder 'build'
$inputFolder = Join-Path $Folder 'input'
$runtime = Join-Path $Folder 'runtime'
$image = Join-Path $Folder 'image'
foreach ($old in $build, $inputFolder, $runtime, $image) { if (Test-Path $old) { Remove-Item -Recurse -Force $old } }

# What `querygram --version` tells: the commit and its date. Outside a repository it says that there is none.
Push-Location $root
$commit = "$(git rev-parse --short=12 HEAD 2> $null)".Trim()
$date = "$(git log -1 --format=%cs 2> $null)".Trim()
Run mvn -B -q -ntp -pl app -am '-Dmaven.test.skip=true' "-Dlaunch.folder=$build" "-Dbuild.commit=$commit" "-Dbuild.date=$date" package
Pop-Location

# JavaFX's native libraries stand in the run-time's bin folder: inside the jars they would be unpacked into the user's home.
$modulesFolder = Join-Path $Folder 'modules'
New-Item -ItemType Directory -Force $modulesFolder | Out-Null
$natives = @()
foreach ($jar in Get-ChildItem "$build\javafx\*.jar") {
    $work = Join-Path $Folder 'unpacked'
    if (Test-Path $work) { Remove-Item -Recurse -Force $work }
    New-Item -ItemType Directory $work | Out-Null
    Push-Location $work
    Run "$jdk\bin\jar.exe" --extract --file $jar.FullName
    Pop-Location
    if (-not (Test-Path "$work\module-info.class")) { continue }
    $kept = Join-Path $Folder ('natives-' + $jar.BaseName)
    New-Item -ItemType Directory -Force $kept | Out-Null
    Get-ChildItem "$work\*.dll" | Move-Item -Destination $kept
    $natives += $kept
    Run "$jdk\bin\jar.exe" --create --no-manifest "--date=$moment" --file (Join-Path $modulesFolder $jar.Name) -C $work .
}
Run "$jdk\bin\jlink.exe" --module-path $modulesFolder --add-modules $modules --output $runtime --strip-debug --no-header-files --no-man-pages --compress zip-6
foreach ($kept in $natives) { Copy-Item "$kept\*.dll" "$runtime\bin"; Remove-Item -Recurse -Force $kept }
Remove-Item -Recurse -Force $modulesFolder, $work

New-Item -ItemType Directory $inputFolder | Out-Null
Copy-Item "$build\*.jar", "$build\lib\*.jar" $inputFolder
Copy-Item -Recurse (Join-Path $root 'sample-logs') $inputFolder
# As `installer/image` does it: fonts as files, style sheets read ahead of time, no sealed jar beside a start-up cache.
$fonts = New-Item -ItemType Directory (Join-Path $inputFolder 'fonts')
$resources = Join-Path $root 'app\src\main\resources\org\querygram\app'
Copy-Item (Join-Path $resources 'fonts\*.ttf') $fonts
$classes = Join-Path $Folder 'classes'
if (Test-Path $classes) { Remove-Item -Recurse -Force $classes }
Run "$jdk\bin\java.exe" --module-path "$build\javafx" --add-modules javafx.graphics (Join-Path $installer 'StyleSheets.java') `
    (Join-Path $resources 'css') (Join-Path $classes 'org\querygram\app\css')
Run "$jdk\bin\jar.exe" --update "--date=$moment" --file (Join-Path $inputFolder 'querygram-app.jar') -C $classes .
Remove-Item -Recurse -Force $classes
$unsealed = Join-Path $Folder 'unsealed.txt'
Set-Content -Encoding ascii $unsealed 'Sealed: false'
Add-Type -AssemblyName System.IO.Compression.FileSystem
function Read-Entry($Entry) {
    $reader = New-Object IO.StreamReader($Entry.Open())
    try { $reader.ReadToEnd() } finally { $reader.Dispose() }
}
$licences = New-Item -ItemType Directory (Join-Path $inputFolder 'licences')
Copy-Item (Join-Path $root 'LICENSE') (Join-Path $licences 'Querygram.txt')
Copy-Item (Join-Path $installer 'licences\*.txt') $licences
foreach ($jar in Get-ChildItem "$inputFolder\*.jar") {
    $zip = [IO.Compression.ZipFile]::OpenRead($jar.FullName)
    try {
        $manifest = $zip.GetEntry('META-INF/MANIFEST.MF')
        $sealed = $manifest -and (Read-Entry $manifest) -match '(?im)^Sealed: *true'
        $texts = $zip.Entries | Where-Object { $_.FullName -match '^(META-INF/)?(LICEN[SC]E|NOTICE)([.-][^/]*)?$' } | ForEach-Object { Read-Entry $_ }
    } finally { $zip.Dispose() }
    if ($sealed) { Run "$jdk\bin\jar.exe" --update "--date=$moment" --file $jar.FullName --manifest $unsealed }
    $plain = $jar.BaseName -replace '-[0-9].*', ''
    $licence = Join-Path $licences "$plain.txt"
    if ($plain -notlike 'querygram*' -and -not (Test-Path $licence)) {
        if (-not $texts) { Fail "$plain has no licence text; put it into installer\licences\$plain.txt" }
        Set-Content -Encoding utf8 $licence $texts
    }
}
Remove-Item $unsealed

# One picture makes the .ico: the format holds a PNG of 256 pixels as it is.
$png = [IO.File]::ReadAllBytes((Join-Path $installer 'icon\querygram-256.png'))
$icon = Join-Path $Folder 'querygram.ico'
$head = [byte[]] (0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0) + [BitConverter]::GetBytes([int] $png.Length) + [BitConverter]::GetBytes([int] 22)
[IO.File]::WriteAllBytes($icon, $head + $png)

# Two launchers: the window's has no console behind it, the command's has one, since its output goes there.
$options = @(
    '--java-options', '--enable-native-access=javafx.graphics,ALL-UNNAMED',
    '--java-options', '--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED',
    '--java-options', '-Dfile.encoding=UTF-8',
    '--java-options', '-Dquerygram.fonts=$APPDIR\fonts')
$console = Join-Path $Folder 'console.properties'
Set-Content $console "win-console=true`nwin-shortcut=false`nwin-menu=false"
Run "$jdk\bin\jpackage.exe" --type app-image --name Querygram --app-version $version --description $description --vendor Querygram `
    --copyright "Querygram's developers" --dest $image --input $inputFolder --runtime-image $runtime `
    --main-jar querygram-app.jar --main-class org.querygram.app.Main --icon $icon `
    --add-launcher "querygram-cli=$console" @options

# The start-up cache: one start with a sample log in the window. Without it the program starts too, only later.
$application = Join-Path $image 'Querygram'
$cache = Join-Path $application 'app\querygram.aot'
$env:JAVA_TOOL_OPTIONS = "`"-XX:AOTCacheOutput=$cache`" -Dquerygram.leave=learnt -Dprism.order=sw"
Start-Process -Wait (Join-Path $application 'Querygram.exe') -ArgumentList "`"$(Join-Path $root 'sample-logs\django-import-before.log')`""
Remove-Item Env:\JAVA_TOOL_OPTIONS
if (Test-Path "$cache.config") { Remove-Item "$cache.config" }
if (Test-Path $cache) {
    foreach ($settings in Get-ChildItem (Join-Path $application 'app\*.cfg')) {
        # Into the part with Java's options, wherever it stands in the file.
        $lines = Get-Content $settings.FullName | ForEach-Object { $_; if ($_ -eq '[JavaOptions]') { 'java-options=-XX:AOTCache=$APPDIR\querygram.aot' } }
        Set-Content $settings.FullName $lines
    }
} else {
    Write-Warning 'installer: no start-up cache; the program starts without.'
}
Run "$jdk\bin\jpackage.exe" --type msi --app-image $application --name Querygram --app-version $version --description $description `
    --vendor Querygram --copyright "Querygram's developers" --dest $Folder --file-associations (Join-Path $PSScriptRoot 'qgram.properties') `
    --win-menu --win-per-user-install --win-upgrade-uuid 6f0b0a3e-3b53-4c39-9a5b-8a7f6b1e2d41

$msi = Join-Path $Folder "Querygram-$version.msi"
"$((Get-FileHash -Algorithm SHA256 $msi).Hash.ToLower())  $(Split-Path -Leaf $msi)" | Set-Content "$msi.sha256"
Write-Host "installer: made $msi"
