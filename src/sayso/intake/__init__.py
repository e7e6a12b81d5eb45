"""Bytes in, `Document` out: from a file, an address or standard input to one text that is never edited."""
