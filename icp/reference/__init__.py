"""What the world agrees on: industries, places, legal forms. Made by ``make reference`` or written by hand."""
