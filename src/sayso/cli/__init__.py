"""The command line: each command a thin call; what is shown comes from the views."""
