"""How well Sayso reads: corpora, metrics, noise, floors and benchmarks; nothing here is installed with it."""
