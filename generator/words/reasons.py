"""Why the machine refused something, in words of the writer's language where the reason is a common one."""

from __future__ import annotations

import errno

from generator.words import Words

_KNOWN = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read_only",
    errno.EMFILE: "too_many_open",
    errno.ENFILE: "too_many_open",
}


def reason(why: BaseException, words: Words) -> str:
    """`No queda espacio en el disco (…)`, with the file where it is known; of a rarer cause what the system says."""
    cause = why if isinstance(why, OSError) else why.__cause__
    key = _KNOWN.get(cause.errno or 0) if isinstance(cause, OSError) else None
    if key is None or not isinstance(cause, OSError):
        return str(why)
    said = str(words[f"report.reasons.{key}"])
    return f"{said} ({cause.filename})" if cause.filename else said
