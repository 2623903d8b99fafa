"""What can go wrong while a shell frames pages."""


class ShellError(Exception):
    """The shell could not write the site; the message is its own."""
