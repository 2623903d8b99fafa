"""What a record is: fields, kinds, languages, terms, problems."""
