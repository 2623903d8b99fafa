"""The content of the site with what came after its first report: `sites/grown/`, laid over a copy of `content/`.

Its numbers are high, so that the site itself can have a call 9, a workshop 21 and a theme T8.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.sites_support import SITES

GROWN = SITES / "grown"
"""`content/` has new files; `appended/` what is added at the end of a file that is there."""

PDF = "attachments/follow-up-2016/informe-2016.pdf"


def grow(content: Path) -> None:
    """Add to a content folder what came after 2015."""
    shutil.copytree(GROWN / "content", content, dirs_exist_ok=True)
    for addition in sorted((GROWN / "appended").rglob("*.yml")):
        path = content / addition.relative_to(GROWN / "appended")
        there, added = path.read_text("utf-8"), addition.read_text("utf-8")
        if added.splitlines()[0] not in there.splitlines():
            path.write_text(there + added, "utf-8")
    (content / PDF).parent.mkdir(parents=True, exist_ok=True)
    (content / PDF).write_bytes(pdf("Informe de seguimiento"))


def pdf(text: str) -> bytes:
    """A PDF of one page that says `text`."""
    drawn = f"BT /F1 18 Tf 72 720 Td ({text}) Tj ET".encode("latin-1")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        b">>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    made, places = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return made + head + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(made))
