"""What can go wrong while a shell frames pages."""


class ShellError(Exception):
    """The shell could not write the site; the message is its own."""


class ScriptError(Exception):
    """A script of the theme needs what is not there (`missing`), or itself by way of others (`circular`)."""

    def __init__(self, kind: str, file: str, needed: str) -> None:
        """`file` is the script's own place in the project, `needed` what it needs."""
        super().__init__(f"{file}: {needed}")
        self.kind, self.file, self.needed = kind, file, needed
