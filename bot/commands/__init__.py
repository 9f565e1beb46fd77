"""One command of the terminal a file: parse, call the service, show the view or print JSON."""
