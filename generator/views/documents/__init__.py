"""Documents that the site makes itself, as plain data: workbooks and a dossier."""
