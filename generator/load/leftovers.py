"""What systems and editors leave in folders and nobody means to publish: one list for content, copies and sums."""

from __future__ import annotations

import re

_OF_SYSTEMS = (
    *(
        r"\.DS_Store",
        r"\._.*",
        r"\.AppleDouble",
        r"\.Spotlight-V100",
        r"\.Trashes",
        r"\.fseventsd",
        "__MACOSX",
        "Icon\r",
    ),
    *(r"(eh)?thumbs(_vista)?\.db", r"desktop\.ini", r"\$RECYCLE\.BIN", "System Volume Information", r"lost\+found"),
    *(r"\.directory", r"\.Trash-\d+", r"\.nfs[0-9a-f]+", r"\.fuse_hidden[0-9a-f]+"),
)
_OF_EDITORS = (
    *(r".*~", r"~\$.*", r"\.~lock\..*#", "#.*#", r"\.#.*", r"\..*\.sw[a-px]", "4913", r"\..*\.kate-swp"),
    *(r"\.goutputstream-.*", r"\.idea", r"\.vscode", r"\.obsidian"),
)
_OF_GIT = (r"\.git", r"\.git(keep|ignore|attributes)")
_LEFTOVER = re.compile("|".join((*_OF_SYSTEMS, *_OF_EDITORS, *_OF_GIT)), re.IGNORECASE)


def is_leftover(name: str) -> bool:
    """Whether a file or folder of this name is no part of the content: `Thumbs.db`, `~$acta.docx`, `.acta.md.swp`."""
    return bool(_LEFTOVER.fullmatch(name))
