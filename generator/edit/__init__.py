"""Changes to the files of the content that keep everything else in them to the letter."""
