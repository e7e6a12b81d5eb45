"""Which kind of source somebody is, by names, roles and small grounds."""
