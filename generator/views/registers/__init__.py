"""What the registers tell of the sources, and the pages on which their entries stand."""
