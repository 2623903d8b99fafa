"""References as text in the styles that others ask for, by the templates that `tools/styles` wrote."""
