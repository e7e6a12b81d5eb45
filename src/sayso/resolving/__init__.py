"""Who is meant: the words that name sources, brought together into sources."""
