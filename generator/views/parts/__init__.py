"""Parts that pages have in common: frame, body, sentences, chains of events, and what one kind adds."""
