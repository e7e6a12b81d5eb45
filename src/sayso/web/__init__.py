"""The reading room: a case in the browser, on this machine only."""
