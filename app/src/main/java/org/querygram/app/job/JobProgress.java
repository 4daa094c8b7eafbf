package org.querygram.app.job;

/// How far a job has come.
///
/// @param bytes read so far
/// @param totalBytes -1 when it is not known
/// @param statements so far
/// @param nanos since the job began
public record JobProgress(long bytes, long totalBytes, long statements, long nanos) {

    static final JobProgress NONE = new JobProgress(0, -1, 0, 0);

    /// 0 to 1, or -1 when the total is not known.
    public double fraction() {
        return totalBytes > 0 ? Math.min(1, (double) bytes / totalBytes) : -1;
    }

    /// True when every byte was read: what is left is looking for findings.
    public boolean allRead() {
        return totalBytes > 0 && bytes >= totalBytes;
    }

    public double bytesPerSecond() {
        return nanos > 0 ? bytes * 1e9 / nanos : 0;
    }

    /// Seconds that the rest will take at this rate; -1 when it cannot be said.
    public double secondsLeft() {
        return totalBytes > 0 && bytes > 0 ? (totalBytes - bytes) / bytesPerSecond() : -1;
    }
}
