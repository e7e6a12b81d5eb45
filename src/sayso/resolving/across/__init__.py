"""Who is one and the same over all articles of a case; one article's reading needs none of it."""
