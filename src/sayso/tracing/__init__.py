"""Across articles: which passages are copies, which claims are one, on how many origins a claim rests."""
