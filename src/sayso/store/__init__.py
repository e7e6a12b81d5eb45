"""The case file:

the only place that knows SQL. Values of `core` go in and come out; nothing here reads an article.
"""
