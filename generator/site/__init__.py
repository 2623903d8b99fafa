"""The MkDocs plugin: the only place that knows MkDocs."""
