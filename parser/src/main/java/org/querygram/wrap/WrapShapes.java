package org.querygram.wrap;

import java.util.List;

/// All wrappers that are known; what says more stands first.
///
/// Sources: Kubernetes' CRI log format and `kubectl logs --prefix`; `docker compose logs`, `docker
/// service logs`, `docker logs -t`; RFC 3164 and RFC 5424; rsyslog's RSYSLOG_FileFormat;
/// journalctl's short, short-iso, short-precise and short-unix; Heroku's Logplex; `aws logs tail`
/// and exports of CloudWatch; GitHub Actions.
final class WrapShapes {

    static final List<WrapShape> ALL =
            List.of(
                    new WrapShape("a container's log (Kubernetes CRI)", "%T %o %k "),
                    new WrapShape("kubectl logs --prefix --timestamps", "[pod/%n] %T "),
                    new WrapShape("kubectl logs --prefix", "[pod/%n] "),
                    new WrapShape("docker compose logs -t", "%n%|%T "),
                    new WrapShape("docker compose logs", "%n%|"),
                    new WrapShape(
                            "syslog (RFC 5424)",
                            "<%d>1 %T %h %n %p %x %s ",
                            "<%d>1 - %h %n %p %x %s "),
                    new WrapShape("syslog", "<%d>%B %h %i"),
                    new WrapShape("syslog", "%B %h %i"),
                    new WrapShape("Heroku's Logplex", "%T %i", "%T %h %j "),
                    new WrapShape("syslog or journalctl -o short-iso", "%T %h %i"),
                    new WrapShape("journalctl -o short-unix", "%U %h %i"),
                    new WrapShape("a log with the time of a container or cloud", "%T "),
                    new WrapShape("aws logs tail", "%T %n "),
                    new WrapShape("JSON objects", "%J"),
                    new WrapShape("line breaks within JSON objects", "%P"));

    private WrapShapes() {}
}
