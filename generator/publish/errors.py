"""What can go wrong with the machine or with us while a site is published."""


class PublishError(Exception):
    """The site could not be published; the last good one is as it was."""


class BusyError(PublishError):
    """Another build holds the place, which is the message."""
