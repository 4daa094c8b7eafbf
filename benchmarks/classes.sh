# Sourced by scripts that run classes of the tests: sets `java` (JDK 25 or newer, wherever it is), `classes` and `javafx`, compiles
# what they name, and offers `in_window SCALE ARGS...`, a Java machine with JavaFX on a display of its own, in software rendering.

java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*; do
    if [ -x "$home/bin/java" ] && grep -q '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$home/release" 2> /dev/null; then
        java=$home/bin/java
        break
    fi
done
[ -n "$java" ] || { echo "$0: needs JDK 25 or newer; say where it is with JAVA_HOME." >&2; exit 4; }

classes=${QUERYGRAM_CLASSES:-}
if [ -z "$classes" ]; then
    "${MVN:-mvn}" -q -pl app -am test-compile dependency:build-classpath \
        -Dmdep.outputFile=target/screenshots-path.txt -Dmdep.includeScope=test
    classes=app/target/test-classes:parser/target/test-classes:app/target/classes:parser/target/classes
    classes=$classes:$(cat app/target/screenshots-path.txt)
fi
javafx=$(tr ':' '\n' <<< "$classes" | grep openjfx | paste -sd:)

in_window() {
    local scale=$1
    shift
    xvfb-run -a -s "-screen 0 $((1920 * scale))x$((1080 * scale))x24" "$java" \
        --module-path "$javafx" --add-modules javafx.controls \
        --enable-native-access=javafx.graphics,ALL-UNNAMED \
        --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED \
        -Dprism.order=sw -Dglass.gtk.uiScale="$scale" -cp "$classes" "$@"
}
