"""`python -m sayso`: the command line where no script was installed."""

from sayso.cli.main import main

if __name__ == "__main__":
    main()
