"""What runs in the child process alone: bytes of a PDF, a Word document, a mail or a sheet to plain values.

Nothing here is imported by the parent but `values` and `frames`; `sayso.intake.sandbox` starts the child.
"""
