"""Calls of the system that fail, in the build and inside Pagefind: the k-th write, rename, fsync, folder made."""

from __future__ import annotations

from collections.abc import Sequence

from torture.trial import Outcome, Trial

CALLS = {
    "write": "write,writev,pwrite64:error=ENOSPC",
    "rename": "rename,renameat,renameat2:error=EIO",
    "fsync": "fsync,fdatasync:error=EIO",
    "mkdir": "mkdir,mkdirat:error=ENOSPC",
    "unlink": "unlink,unlinkat,rmdir:error=EACCES",
}
"""What `strace` lets fail, in every process of the build."""


def faults(trial: Trial, which: Sequence[int]) -> Outcome:
    """Let the k-th of each kind of call fail in each process, for every k of `which`."""
    allowed, outcome = trial.states(), Outcome()
    for name, call in CALLS.items():
        for k in which:
            trial.turn(k % 2)
            strace = [
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "--seccomp-bpf",
                "-e",
                f"trace={call.partition(':')[0]}",
            ]
            process = trial.start("--clean", before=[*strace, "-e", f"inject={call}:when={k}"])
            said, _ = process.communicate()
            wrong = trial.amiss(said, allowed)
            if process.returncode not in (0, 2):
                wrong.append(f"exit code {process.returncode}")
            outcome.add(f"{name} {k}", wrong)
    return outcome
