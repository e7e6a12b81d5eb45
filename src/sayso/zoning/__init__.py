"""Zones: what each stretch of a document is, by small named rules over its blocks or lines."""

from sayso.zoning.marking import mark_zones

__all__ = ["mark_zones"]
