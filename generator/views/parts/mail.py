"""A mail to whoever publishes the site."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.views.localised import Localised


def mail_of(title: str, body: str, here: Localised) -> str | None:
    """A `mailto:` link with subject and body, whose lines end as in mail."""
    to = here.site.publisher.email
    if not to:
        return None
    asked = urlencode({"subject": title, "body": body.replace("\n", "\r\n")}, quote_via=quote)
    return f"mailto:{quote(to, safe='@')}?{asked}"
