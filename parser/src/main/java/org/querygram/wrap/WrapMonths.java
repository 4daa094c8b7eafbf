package org.querygram.wrap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Short names of months as `Nov 30 21:10:20` begins with: English ones of every syslog daemon, and
/// those of a locale, because `journalctl` prints them with strftime's `%b` (glibc's locales).
///
/// English comes first because most logs are; no name means two months among these languages.
final class WrapMonths {

    /// German, French, Spanish, Italian, Portuguese, Polish, Swedish, Dutch, Czech, Turkish,
    /// Russian, Ukrainian; where a language writes a month as English does, it is left out.
    private static final String[] NAMES = {
        "Jan jan janv. ene gen sty led Oca янв січ",
        "Feb feb févr. fev lut úno Şub фев лют",
        "Mar mar mars Mär mrt bře мар бер",
        "Apr apr avril abr kwi dub Nis апр кві",
        "May may Mai mai mag maj mei kvě мая тра",
        "Jun jun juin giu cze čen Haz июн чер",
        "Jul jul juil. lug lip čec Tem июл лип",
        "Aug aug août ago sie srp Ağu авг сер",
        "Sep sep sept. set wrz zář Eyl сен вер",
        "Oct oct oct. Okt okt ott out paź říj Eki окт жов",
        "Nov nov nov. lis Kas ноя лис",
        "Dec dec déc. Dez dez dic gru pro Ara дек гру",
    };

    private static final Name[] ALL = all();

    private record Name(byte[] bytes, int month) {}

    /// From 1.
    private int month;

    private static Name[] all() {
        List<Name> names = new ArrayList<>();
        for (int position = 0; position < 14; position++) {
            for (int month = 1; month <= 12; month++) {
                String[] words = NAMES[month - 1].split(" ");
                if (position < words.length) {
                    byte[] bytes = words[position].getBytes(StandardCharsets.UTF_8);
                    names.add(new Name(bytes, month));
                }
            }
        }
        return names.toArray(new Name[0]);
    }

    /// Reads a name with the blank behind it, or `11月 ` (Chinese, Japanese), `11월 ` (Korean).
    ///
    /// @return the position of the blank, or -1
    int read(byte[] b, int from, int to) {
        if (from < to && (b[from] <= '9' && b[from] >= '0' || b[from] == ' ')) {
            return numbered(b, from, to);
        }
        for (Name name : ALL) {
            int end = from + name.bytes.length;
            if (end < to && b[end] == ' ' && b[from] == name.bytes[0] && same(name, b, from)) {
                month = name.month;
                return end;
            }
        }
        return -1;
    }

    private int numbered(byte[] b, int from, int to) {
        int at = b[from] == ' ' ? from + 1 : from;
        int value = 0;
        while (at < to && at - from < 2 && b[at] >= '0' && b[at] <= '9') {
            value = value * 10 + b[at++] - '0';
        }
        boolean sign =
                at + 3 < to
                        && ((b[at] & 0xFF) == 0xE6
                                        && (b[at + 1] & 0xFF) == 0x9C
                                        && (b[at + 2] & 0xFF) == 0x88
                                || (b[at] & 0xFF) == 0xEC
                                        && (b[at + 1] & 0xFF) == 0x9B
                                        && (b[at + 2] & 0xFF) == 0x94);
        month = value;
        return sign && b[at + 3] == ' ' && value >= 1 && value <= 12 ? at + 3 : -1;
    }

    private static boolean same(Name name, byte[] b, int from) {
        for (int i = 1; i < name.bytes.length; i++) {
            if (b[from + i] != name.bytes[i]) {
                return false;
            }
        }
        return true;
    }

    int month() {
        return month;
    }
}
