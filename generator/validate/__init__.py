"""Rules over many records, one function each."""
