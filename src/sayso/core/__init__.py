"""Frozen values that every part shares: standard library only, no files, no network."""
