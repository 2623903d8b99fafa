"""Pictures of numbers: shapes in their places, the same numbers in a table, and in a sentence what is to be seen."""
