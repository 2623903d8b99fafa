"""What `mkdocs.yml` says, read once for every shell, and all that is wrong with it."""
