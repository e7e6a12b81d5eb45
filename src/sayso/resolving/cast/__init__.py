"""Everybody and everything that an article names, brought together before it is gone through."""
