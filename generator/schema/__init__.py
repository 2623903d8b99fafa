"""JSON Schemas for editors, read from the models."""
