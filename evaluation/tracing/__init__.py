"""How well tracing finds what is true of PressSim's families, beside its peers; real articles apart."""
