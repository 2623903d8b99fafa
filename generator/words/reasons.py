"""Why the machine refused something, in words of the writer's language where the reason is a common one."""

from __future__ import annotations

import errno

from generator.model.language import Language
from generator.words import Words, words_of

_KNOWN = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read_only",
    errno.EMFILE: "too_many_open",
    errno.ENFILE: "too_many_open",
    errno.ENOENT: "absent",
    errno.ENOTDIR: "not_folder",
    errno.EISDIR: "folder",
    errno.ENODEV: "device",
    errno.EEXIST: "taken",
    errno.ENAMETOOLONG: "long_name",
    errno.ELOOP: "loop",
}


class SayableError(Exception):
    """An error that can say itself in every language: `reason` asks it."""

    def in_words(self, words: Words) -> str:
        """What went wrong."""
        raise NotImplementedError

    def __str__(self) -> str:
        """For whoever sees it among our own errors."""
        return self.in_words(words_of(Language.EN))


def reason(why: BaseException, words: Words) -> str:
    """`No queda espacio en el disco (…)`, with the file where it is known; of a rarer cause what the system says."""
    if isinstance(why, SayableError):
        return why.in_words(words)
    cause = why if isinstance(why, OSError) else why.__cause__
    key = _KNOWN.get(cause.errno or 0) if isinstance(cause, OSError) else None
    if key is None or not isinstance(cause, OSError):
        return str(why)
    said = str(words[f"report.reasons.{key}"])
    return f"{said} ({cause.filename})" if cause.filename else said
