"""The pipeline: from a content folder to a finished site, whatever frames its pages."""
