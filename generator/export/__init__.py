"""Files for machines, one format a module."""
