"""How fast, how large: measurements of the machine's limit and of Sayso against it, kept as results."""
