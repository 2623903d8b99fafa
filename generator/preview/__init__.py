"""A preview of the site that follows its files: watch, build, serve, reload."""
